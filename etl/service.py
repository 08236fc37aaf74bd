"""One service at the address of its setting: asks, retries, and says plainly what went wrong."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx
import orjson
import stamina

from etl.errors import IncompleteDelivery, ServiceRefused, ServiceUnreachable
from etl.settings import PUBLISHER_URLS, Settings
from etl.snapshot import Body, Origin

ATTEMPTS = 4
TIMEOUT_SECONDS = 60.0
DUO_PAGE = "https://duo.nl/open_onderwijsdata"


@dataclass(frozen=True)
class Answer:
    """One answer of a service. address: as the publisher's."""

    address: str
    content: bytes
    modified_at: str | None

    def json(self) -> Any:
        """The body read as JSON. Raises IncompleteDelivery when it breaks off."""
        try:
            return orjson.loads(self.content)
        except orjson.JSONDecodeError as error:
            raise IncompleteDelivery(
                f"{self.address}: the answer breaks off or is no JSON ({error}); fetch it again"
            ) from error

    def body(self, name: str) -> Body:
        """The answer under the name it is stored by."""
        return Body(name, self.address, self.content)


@dataclass(frozen=True)
class Service:
    """A publisher's service. base: the address of the setting; publisher_url: the publisher's own."""

    setting: str
    base: str
    publisher_url: str
    client: httpx.Client = field(repr=False)

    @property
    def origin(self) -> Origin:
        """Scheme and host that are asked, and the publisher's."""
        return Origin(asked=_host(self.base), publisher=_host(self.publisher_url))

    @property
    def is_publisher(self) -> bool:
        """True where the publisher itself is asked, and not a copy of its service."""
        return self.origin.asked == self.origin.publisher

    def get(self, path: str, params: Mapping[str, str | int] | None = None) -> Answer:
        """The answer to `path` below the base address, or to a whole address as a service gives for its next page.

        Server errors, timeouts and broken connections are asked again; a refusal (4xx) is not.
        """
        address = self._address(path)
        try:
            for attempt in stamina.retry_context(on=_worth_retrying, attempts=ATTEMPTS, timeout=None):
                with attempt:
                    answer = self.client.get(address, params=params).raise_for_status()
        except httpx.HTTPStatusError as error:
            raise self._refusal(error.response) from error
        except httpx.RequestError as error:
            raise ServiceUnreachable(
                f"{address}: no whole answer after {ATTEMPTS} attempts ({type(error).__name__}: {error}); "
                f"look whether {self.setting} is right and the service is up, then fetch again"
            ) from error
        publisher_address = self.origin.as_published(str(answer.url).encode()).decode()
        return Answer(publisher_address, answer.content, answer.headers.get("Last-Modified"))

    def _address(self, path: str) -> str:
        if not path.startswith(("http://", "https://")):
            return self.base + path
        # A copy of a service may still write the publisher's host in its links; stay with the host that was set.
        if path.startswith(self.origin.publisher):
            path = self.origin.asked + path.removeprefix(self.origin.publisher)
        if _host(path) != self.origin.asked:
            raise ServiceRefused(
                f"{path}: a next page on another host than {self.origin.asked} is not followed; look at {self.setting}"
            )
        return path

    def _refusal(self, response: httpx.Response) -> ServiceRefused | ServiceUnreachable:
        message = " ".join(response.text.split())[:200]
        if response.status_code >= 500:
            return ServiceUnreachable(
                f"{response.url}: status {response.status_code} after {ATTEMPTS} attempts ({message}); try again later"
            )
        return ServiceRefused(
            f"{response.url}: status {response.status_code} ({message}); "
            f"look whether {self.setting} is right and the table or layer still has this name"
        )


@contextmanager
def open_services(settings: Settings) -> Iterator[dict[str, Service]]:
    """The services that have an address, by the name of their setting."""
    with httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=True) as client:
        yield {
            setting: Service(setting, base, PUBLISHER_URLS.get(setting, DUO_PAGE), client)
            for setting, base in settings.urls.items()
        }


def _worth_retrying(error: Exception) -> bool:
    if isinstance(error, httpx.HTTPStatusError):
        return error.response.status_code >= 500
    return isinstance(error, httpx.TransportError)


def _host(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
