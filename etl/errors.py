"""Kinds of trouble of the write side. Each message says what, where, and what to do."""


class EtlError(Exception):
    """Trouble that stops a verb, or one source of it. The message is meant for the one who ran it."""


class SettingError(EtlError):
    """A setting that cannot be used."""


class SourceError(EtlError):
    """A source that cannot be used as it was delivered; the snapshot from before stays."""


class ServiceUnreachable(SourceError):
    """No answer after all retries: no connection, a timeout, or errors of the server itself (5xx)."""


class ServiceRefused(SourceError):
    """The service understood the question and said no (4xx); asking again does not help."""


class IncompleteDelivery(SourceError):
    """Fewer rows than the service itself announces, or an answer that breaks off."""


class WrongEdition(SourceError):
    """The table is not of the year it was asked for."""


class UnknownColumn(SourceError):
    """No column of the source has the name that was asked for."""


class AmbiguousColumn(SourceError):
    """More than one column of the source has the name that was asked for."""


class ChangedUnit(SourceError):
    """The column is there, with another unit."""


class UnreadableValue(SourceError):
    """A cell that is neither a number nor a known way to write that there is none."""


class ImplausibleValue(SourceError):
    """A figure outside what its unit allows, as when a decimal separator was lost."""


class UnknownRegionCode(SourceError):
    """A region code in no spelling that is known."""


class BadGeometry(SourceError):
    """Shapes that cannot be used: a code twice, rings that cannot be mended, another projection."""


class DamagedSnapshot(SourceError):
    """A stored file that is gone or no longer what was fetched."""
