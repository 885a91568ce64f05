"""Every error raised on purpose: what happened, to which thing, what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


class OnRecordError(Exception):
    """Base of every error that this package raises on purpose."""


class BadSpan(OnRecordError):
    """A span that holds no characters, or that begins before the text."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__(
            f"span [{start}, {end}) is not a piece of text: "
            "start must be 0 or more, and end greater than start"
        )


class NoModel(OnRecordError):
    """There is no model of the name that was asked for."""

    def __init__(self, name: str, known: list[str]) -> None:
        super().__init__(f"no model is named {name!r}: use one of {', '.join(known)}")


class ModelNotInstalled(OnRecordError):
    """A model that is a package of its own is not installed."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"model {name!r} is not installed: run `python -m pip install onrecord-{name}`, "
            "or `make install` in a checkout"
        )


class ModelChanged(OnRecordError):
    """A model file on disk is not the one that its card describes."""

    def __init__(self, file: str, found: str, expected: str) -> None:
        super().__init__(
            f"{file} has sha256 {found[:12]}, model.json says {expected[:12]}: "
            "install onrecord again, or run `make model` in a checkout if you trained it anew"
        )


class UnknownReader(OnRecordError):
    """A format that no reader is registered for."""

    def __init__(self, kind: str, known: list[str]) -> None:
        super().__init__(
            f"no reader is named {kind!r}: use one of {', '.join(known)}, "
            'or "auto" to go by the name and the first bytes'
        )


class StorageError(OnRecordError):
    """Base of what can go wrong with the ledger's file, or with a file written from it."""


class NoLedger(StorageError):
    """A ledger was to be read, and there is none."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"no ledger at {path}: make one with `onrecord add INPUT --ledger {path}`")


class NotALedger(StorageError):
    """The file is there, and it is something else; it is left as it was."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} is not a ledger of onrecord ({why}): give another path with --ledger")


class LedgerTooNew(StorageError):
    """A later version of this program has written the ledger."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"the ledger {path} has version {found}, this program knows versions up to {known}: "
            "update the program (`pip install --upgrade onrecord`)"
        )


class LedgerTooOld(StorageError):
    """The ledger must be brought up to date, and it was opened for reading alone."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"the ledger {path} has version {found}, this program reads version {known}: "
            f"`onrecord add --ledger {path} INPUT` brings it up to date"
        )


class LedgerReadOnly(StorageError):
    """The ledger's file or folder does not let itself be written."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"cannot write the ledger {path} ({why}): "
            "the file and its folder must be writable; change that, or give another path with --ledger"
        )


class LedgerFull(StorageError):
    """There is no room for the next article; what was stored before stays whole."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"no room left for the ledger {path}; all articles before this one are stored whole: "
            "free some disk space and run the same command again, it goes on where it stopped"
        )


class LedgerBusy(StorageError):
    """Another process kept the ledger locked for longer than this one waits."""

    def __init__(self, path: Path, seconds: float) -> None:
        super().__init__(
            f"the ledger {path} was locked by another process for {seconds:g} s: "
            "run the same command again when that one is done"
        )


class LedgerDamaged(StorageError):
    """The file says of itself that it is a ledger, and its inside is broken."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"the ledger {path} is damaged ({why}): restore a copy, "
            f"or save what can be read with `sqlite3 {path} .recover`"
        )


class LedgerFailed(StorageError):
    """SQLite gave up for a reason that has no better name here."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"the ledger {path} could not be used ({why}): "
            "what was stored before is whole; if it happens again, report it with this message"
        )


class BackupFailed(StorageError):
    """A ledger was to be brought up to date, and the copy that is made before could not be written."""

    def __init__(self, path: Path, copy: Path, why: str) -> None:
        super().__init__(
            f"the ledger {path} was left as it is: the copy {copy}, made before it is brought up to date, "
            f"could not be written ({why}): free as much disk space as the ledger takes, and run the "
            "command again"
        )


class BadFindings(StorageError):
    """Findings that contradict themselves; nothing of them was stored."""

    def __init__(self, article: str, what: str) -> None:
        super().__init__(
            f"the findings of article {article!r} were not stored: {what}; "
            "this is a fault of the stage that made them: report it with the article"
        )


class ExportFailed(StorageError):
    """An export could not be written; a file of that name is as it was before."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"could not write the export {path} ({why}): nothing was changed there; give another path"
        )


class AmbiguousId(OnRecordError):
    """The beginning of an id that several things in the ledger share."""

    def __init__(self, prefix: str, candidates: Sequence[str]) -> None:
        super().__init__(
            f"{prefix!r} begins several ids: {', '.join(candidates)}: give more of the one you mean"
        )


class BadTable(OnRecordError):
    """A reference table, mostly one of the user's own, that cannot be read as its manifest says."""

    def __init__(self, file: Path, line: int, column: str, found: str, expected: str) -> None:
        super().__init__(
            f"{file}, line {line}, column {column!r}: found {found!r}, expected {expected}: "
            "correct it or take it out; docs/tables.md says what each column holds"
        )


class TableChanged(OnRecordError):
    """A registered table on disk is not the one that was registered."""

    def __init__(self, name: str, file: Path, found: str, expected: str) -> None:
        super().__init__(
            f"table {name!r}: {file} has sha256 {found[:12]}, its card says {expected[:12]}: put the "
            "file back, or delete the folder and register the table again with `onrecord tables add`"
        )


class TableTaken(OnRecordError):
    """A version of a table is registered already, with other files."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"table {name!r} is registered with other files: give another --version, "
            "or delete its folder in ONRECORD_HOME if it is not wanted"
        )


class NoSuchTable(OnRecordError):
    """No table of a name is registered."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        listed = ", ".join(known) or "none"
        super().__init__(
            f"no table is named {name!r}; there are: {listed}. `onrecord tables list` shows them"
        )


class BadTableName(OnRecordError):
    """A table's name or version that cannot stand in a folder's name."""

    def __init__(self, name: str, version: str) -> None:
        super().__init__(
            f"table {name!r} in version {version!r} cannot be registered: a name has small letters, "
            "digits and _, a version letters, digits, dots and _; give --version"
        )


class NoHome(OnRecordError):
    """A user's table was to be kept, and there is no folder for it."""

    def __init__(self) -> None:
        super().__init__(
            "ONRECORD_HOME is not set: make a folder for your tables and models and name it, "
            "such as `export ONRECORD_HOME=~/onrecord`"
        )


class NoParquet(OnRecordError):
    """A Parquet file was given, and what reads it is not installed."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"{file} is Parquet, and pyarrow is not installed: run `python -m pip install pyarrow`, or "
            "use CSV"
        )


class BadQuestion(OnRecordError):
    """A filter of a search that means nothing."""

    def __init__(self, option: str, given: str, wanted: str) -> None:
        super().__init__(f"{option} {given!r} is not understood: give {wanted}")


class BadJudgement(OnRecordError):
    """A judgement that cannot be applied; nothing was changed."""

    def __init__(self, target: str, what: str, wanted: str) -> None:
        super().__init__(f"cannot judge {target!r}: {what}; give {wanted}")


class NoSuchRow(OnRecordError):
    """An id that was to be judged stands for nothing in the ledger."""

    def __init__(self, id: str) -> None:
        super().__init__(
            f"nothing that can be judged has the id {id!r}: give the whole id of a statement, figure, "
            "speaker or article, or its first 6 signs or more; `onrecord show` and `search` print them"
        )


class NotInstalled(OnRecordError):
    """An optional library is wanted for what was asked."""

    def __init__(self, library: str, what: str, extra: str) -> None:
        super().__init__(
            f"{what} needs {library}, which is not installed: run `python -m pip install 'onrecord[{extra}]'`"
        )


class NoDevice(OnRecordError):
    """The device that was asked for is not there, or onnxruntime has no code for it."""

    def __init__(self, device: str, providers: Sequence[str]) -> None:
        super().__init__(
            f"no device {device!r}: onnxruntime has {', '.join(providers)}; for a GPU run `python -m pip "
            "install onnxruntime-gpu` in place of onnxruntime, or give --device cpu"
        )


class NotABatch(OnRecordError):
    """A folder that holds no output of `onrecord batch`."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(
            f"{folder} is no output of a batch ({why}): make one with `onrecord batch SRC --out {folder}`"
        )


class OtherBatch(StorageError):
    """A folder that is taken: by the output of another batch, by other files, or by a batch that runs now."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(f"{folder} cannot take this batch ({why}): give another --out, or mend that")


class BatchUnwritable(StorageError):
    """A shard could not be written; all finished ones are whole."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(
            f"could not write to {folder} ({why}); finished shards are whole: "
            "mend that and run the same command again, it goes on where it stopped"
        )


class BatchStopped(OnRecordError):
    """A loss in a batch that was to stop at the first."""

    def __init__(self, origin: str, why: str) -> None:
        super().__init__(
            f"stopped at the first loss, as --strict asks: {origin}: {why}; finished shards are kept: "
            "mend the input and run the same command again, or run it without --strict"
        )


class BadQuery(OnRecordError):
    """SQL that cannot be run, or may not."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"the query was not run: {why}; `onrecord query DIR` without a query lists views and columns"
        )
