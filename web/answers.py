"""The headers that answers of every kind share: how long they may be kept, and how they are encoded."""

from flask import Request, Response

# For addresses that hold a checksum or a version: what they lead to never changes.
FOR_GOOD = "public, max-age=31536000, immutable"
# For what changes with the release: keep it, and ask each time whether it is still so.
ASK_AGAIN = "public, no-cache"


def best_encoding(request: Request, encodings: tuple[str, ...]) -> str | None:
    """The first of the offered encodings that the browser takes, or None for the plain body."""
    return next((name for name in encodings if request.accept_encodings[name] > 0), None)


def tag_with_release(answer: Response, request: Request, release_id: str) -> Response:
    """Lets a browser keep an answer until the next release; one that is still good becomes a 304 without a body."""
    answer.headers["Cache-Control"] = ASK_AGAIN
    answer.set_etag(release_id, weak=True)
    answer.make_conditional(request)
    return answer
