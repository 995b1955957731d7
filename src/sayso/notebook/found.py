"""What was found, as a sequence of records that becomes a data frame, an Arrow table or a map."""

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from sayso.errors import BadInput, NotInstalled
from sayso.export.exported import Contents, Exported, Kind
from sayso.export.forms import form_named
from sayso.model.document import Document

T_co = TypeVar("T_co", covariant=True)


class Found(Sequence[T_co], Generic[T_co]):
    """Records that were found, in order; `document` has the reports and claims that they lean on as well."""

    def __init__(self, records: Sequence[T_co], kind: Kind, contents: Contents) -> None:
        self._records = tuple(records)
        self._kind = kind
        self._contents = contents

    @property
    def document(self) -> Document:
        """The records with whatever they lean on."""
        return self._contents.document

    def to_arrow(self) -> Any:
        """A `pyarrow.Table` with a row a record, or for facilities a row a statement."""
        from sayso.export.parquet import arrow_table  # noqa: PLC0415 a table is asked for

        return arrow_table(self._contents, self._kind)

    def to_pandas(self) -> Any:
        """A `pandas.DataFrame`; an unknown value is missing, a day a timestamp. Raises `NotInstalled`."""
        if find_spec("pandas") is None:
            raise NotInstalled("pandas is not installed; install it with `pip install 'sayso[notebooks]'`")
        import pandas as pd  # noqa: PLC0415 no dependency but of notebooks
        import pyarrow as arrow  # noqa: PLC0415 as above

        forms = {arrow.int64(): pd.Int64Dtype(), arrow.bool_(): pd.BooleanDtype()}  # these can miss a value
        return self.to_arrow().to_pandas(date_as_object=False, types_mapper=forms.get)

    def to_geojson(self) -> dict[str, Any]:
        """A GeoJSON feature collection; raises `BadInput` for records that lie nowhere by themselves."""
        from sayso.export.geojson import LOCATED, feature_collection  # noqa: PLC0415 as above

        if self._kind not in LOCATED:
            raise BadInput(f"{self._kind} lie nowhere by themselves; ask for {' or '.join(LOCATED)}")
        return feature_collection(self._contents)

    def export(self, form: str, to: str | Path | None = None) -> Exported:
        """What was found in a form of `sayso export`, and what that left out; written to a file where one is named."""
        known = form_named(form)
        if self._kind not in known.kinds:
            raise BadInput(f"{form} does not hold {self._kind}; it holds {', '.join(known.kinds)}")
        made = known.write(self._contents)
        if to is not None:
            Path(to).write_bytes(made.content)
        return made

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[T_co]:
        return iter(self._records)

    @overload
    def __getitem__(self, index: int) -> T_co: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[T_co]: ...

    def __getitem__(self, index: int | slice) -> T_co | Sequence[T_co]:
        return self._records[index]

    def __repr__(self) -> str:
        return f"<{len(self)} {self._kind}>"
