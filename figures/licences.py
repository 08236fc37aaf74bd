"""The addresses of the terms of licences."""

# Licences by the name they have with a source; the terms of any other stand at the source's own address.
_TERMS = {"CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/"}


def licence_address(licence: str, source_address: str) -> str:
    """The address of the terms of a licence that a source names."""
    return _TERMS.get(licence, source_address)
