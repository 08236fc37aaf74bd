"""The words that the browser draws with, as it finds them on an element."""

import json
from typing import Any

from indicators.model import STATUSES
from wording import phrases, say


def browser_words(lang: str, *sections: str) -> dict[str, str]:
    """The phrases of some sections as they are, for what the browser draws and fills in itself: data-words."""
    words: dict[str, Any] = {
        key.split(".", 1)[1]: phrase for key, phrase in phrases(lang).items() if key.split(".", 1)[0] in sections
    }
    words["statuses"] = [say(f"status.{status}", lang) for status in STATUSES]
    return {"data-words": json.dumps(words, ensure_ascii=False)}
