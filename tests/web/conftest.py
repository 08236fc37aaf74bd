"""The whole application over the small release, asked without a network."""

from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app import create_app


class Client(FlaskClient):
    """Reads every answer to its end, as a browser does."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        return super().open(*args, **{"buffered": True, **kwargs})


@pytest.fixture(scope="session")
def app(database, registry) -> Dash:
    return create_app(database, registry)


@pytest.fixture
def client(app) -> FlaskClient:
    app.server.test_client_class = Client
    return app.server.test_client()
