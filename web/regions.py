"""The list that the search for regions works from, at an address that holds a checksum."""

from collections.abc import Callable

from flask import Flask, Response, request

from data.database import Database, Release
from web.answers import ASK_AGAIN, FOR_GOOD


def register_regions(
    server: Flask, database: Database, body: Callable[[Release], bytes], address: Callable[[Release], str]
) -> None:
    """Answers /regions/<name> with the list of the current release.

    A page still open from before a new release asks for a list that is no more: it gets the new one, not to be kept.
    """

    @server.get("/regions/<path:_name>")
    def region_list(_name: str) -> Response:
        release = database.current()
        answer = Response(body(release), mimetype="application/json")
        answer.headers["Cache-Control"] = FOR_GOOD if request.path == address(release) else ASK_AGAIN
        return answer
