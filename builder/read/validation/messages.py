"""What the models found wrong, said in the dossier's words, at the true line and column, with the form to write."""

from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from builder.diagnostics import Diagnostic, Edit, Place, clearly_meant, did_you_mean, nearest
from builder.model.document import Positions
from builder.model.refs import HOW_TO_CITE, BadCitationError, Reference, Voice, Word, sure_citations
from builder.model.values.dates import BadDateError, Edtf
from builder.model.walk import Path
from builder.read.expected.forms import form, quoted, to_write, written
from builder.read.expected.offers import Offers
from builder.read.expected.phrases import bound, expected, lower, short, what_stands
from builder.read.expected.shapes import Shape, Sort, fields_of, required_fields, shape_at
from builder.read.syntax.blanks import BLANKS, blank_in
from builder.read.validation.details import code_for, follows_from_another, is_entry, spot_of, sure_value
from builder.read.validation.remedies import sure_form, with_value, with_values
from builder.read.validation.strays import problems_of, strays_in

_DATES = "Write a date as 2020, 2020-03 or 2020-03-11, and a span from its start to its end as 2020-03-11/2020-03-14."


@dataclass(frozen=True, slots=True)
class Faults:
    """The faults of one file: its model, its data as written, where all of it stands, and what the help can offer."""

    model: type[BaseModel]
    data: Any
    positions: Positions
    path: str
    offers: Offers
    text: str = ""

    def problems(self, error: ValidationError) -> list[Diagnostic]:
        """Return one diagnostic for each fault that the model reports, but for those that another one causes."""
        details = error.errors(include_url=False)
        split = {spot_of(each)[:-1]: self._split_text(spot_of(each)) for each in details if self._is_rest_of_text(each)}
        caused = {spot for found in split.values() for spot in (found[0], *found[2:])}
        misspelt, strays = self._misspelt(details), strays_in(self.model, self.data, details)
        bare: set[Path] = set()
        problems = list(problems_of(strays, self.path, self.positions, self.text))
        for each in details:
            spot = spot_of(each)
            if spot[:2] in strays:
                continue
            if follows_from_another(each) or spot in caused or (spot[:-1] in bare and is_entry(spot)):
                continue
            if each["type"] == "missing" and spot in misspelt.values():
                continue
            if each["type"] == "model_type" and is_entry(spot):
                bare.add(spot[:-1])
            problems.append(self._problem(each, spot, split, misspelt))
        return problems

    def no_fields(self) -> Diagnostic:
        """Return what is said of a file that holds no fields at all."""
        needed = list(required_fields(self.model))
        place = Place(self.path, *self.positions.of_value(()))
        if self.data is None:
            remedy = f"Write at least these: {', '.join(needed)}." if needed else "Write its fields, one in each line."
            return Diagnostic("missing-field", place, "the file holds no fields", remedy)
        remedy = "Write its fields, one in each line, such as: name: …"
        if isinstance(self.data, list):
            shape = shape_at(self.model, tuple(needed[:1])) if len(needed) == 1 else None
            is_list = shape is not None and shape.sort is Sort.LIST
            remedy = (
                f"Write the line '{needed[0]}:' above it." if is_list else "Delete the dashes: a file is one record."
            )
        found = "a list" if isinstance(self.data, list) else "a text"
        problem = Diagnostic("wrong-type", place, f"{found} stands where fields are expected", remedy)
        is_sure = remedy.startswith("Write the line") and place.column == 1
        return replace(problem, fix=(Edit(place, "", f"{needed[0]}:\n"),)) if is_sure else problem

    def _problem(
        self, detail: ErrorDetails, spot: Path, split: dict[Path, list[Path]], misspelt: dict[Path, Path]
    ) -> Diagnostic:
        field = next((str(step) for step in reversed(spot) if isinstance(step, str)), "")
        about = f"{field}: " if field else ""
        value, shape = Place(self.path, *self.positions.of_value(spot)), shape_at(self.model, spot)
        match detail["type"]:
            case "extra_forbidden":
                return self._unknown_field(spot, field, split.get(spot[:-1]), misspelt.get(spot))
            case "missing":
                return self._missing(spot, field, shape)
            case "value_error":
                return self._bad_value(detail, value, about, spot, shape)
            case "literal_error":
                words = shape.choices if shape else ()
                message = f"{about}'{short(detail['input'])}' is not one of {', '.join(words)}"
                remedy = did_you_mean(str(detail["input"]), words, f"It is one of {', '.join(words)}.")
                problem = Diagnostic("bad-value", value, message, remedy)
                return with_value(problem, self.text, clearly_meant(str(detail["input"]), words))
            case "string_pattern_mismatch" | "greater_than_equal" | "less_than_equal" | "finite_number":
                message = f"{about}'{short(detail['input'])}' is not possible here"
                return Diagnostic("bad-value", value, message, f"{self._description(spot)} {bound(detail)}".strip())
            case "too_short":
                least = detail.get("ctx", {}).get("min_length")
                entries = "entry is" if least == 1 else "entries are"
                message = f"{about}at least {least} {entries} needed"
                return Diagnostic("bad-value", value, message, self._description(spot))
        message = f"{about}{what_stands(detail['input'])} stands where {expected(shape)} is expected"
        problem = Diagnostic("wrong-type", value, message, self._form(detail["input"], spot, shape))
        return with_value(problem, self.text, sure_form(shape, detail["input"], self.offers))

    def _unknown_field(self, spot: Path, field: str, parts: list[Path] | None, meant: Path | None) -> Diagnostic:
        where = Place(self.path, *self.positions.of_key(spot))
        message = f"there is no field '{short(field)}' here"
        if parts:
            values = [str(self._at(parts[0])), *(str(each[-1]) for each in parts[1:])]
            remedy = f"A comma ends a text within {{…}}. Put it in quotes: {parts[0][-1]}: {quoted(', '.join(values))}"
            return self._rejoined(Diagnostic("unknown-field", where, message, remedy), parts)
        if ":" in field and meant:
            rest = field.partition(":")[2]
            remedy = f"A space belongs after the colon. Write: {meant[-1]}: {written(rest)}"
            return Diagnostic("unknown-field", where, message, remedy).mended_by(field, f"{meant[-1]}: {rest}")
        if blank := blank_in(field):
            known_field = BLANKS.sub("", field) if BLANKS.sub("", field) == self._meant(spot) else None
            return Diagnostic("unknown-field", where, message, blank).mended_by(field, known_field)
        parent = shape_at(self.model, spot[:-1])
        known = sorted(fields_of(parent.type)) if parent and parent.sort is Sort.GROUP else []
        remedy = f"Fields here: {', '.join(known)}." if known else ""
        if not meant:
            return Diagnostic("unknown-field", where, message, remedy)
        is_sure = clearly_meant(field, known) or not nearest(field, known)  # then it is the only one that is missing
        found = Diagnostic("unknown-field", where, message, f"Did you mean '{meant[-1]}'?")
        return found.mended_by(field, str(meant[-1]) if is_sure else None)

    def _rejoined(self, problem: Diagnostic, parts: list[Path]) -> Diagnostic:
        """Return the problem of a text that commas have cut with its remedy, quotes, if it stands in one line."""
        place, (line, end) = Place(self.path, *self.positions.of_value(parts[0])), self.positions.of_key(parts[-1])
        text = self.text.split("\n")[place.line - 1][place.column - 1 : end - 1 + len(str(parts[-1][-1]))]
        is_sure = line == place.line and text[:1] not in "\"'"
        return replace(problem, fix=(Edit(place, text, quoted(text)),)) if is_sure else problem

    def _misspelt(self, details: list[ErrorDetails]) -> dict[Path, Path]:
        """Return the fields that do not exist, each with the one meant: by its name, or as the only one missing."""
        unknown = [spot_of(each) for each in details if each["type"] == "extra_forbidden"]
        absent = [spot_of(each) for each in details if each["type"] == "missing"]
        found: dict[Path, Path] = {}
        for spot in unknown:
            beside = [each for each in absent if each[:-1] == spot[:-1]]
            alone = [each for each in unknown if each[:-1] == spot[:-1]] == [spot]
            if near := self._meant(spot):
                found[spot] = (*spot[:-1], near)
            elif alone and len(beside) == 1 and self._could_hold(beside[0], spot):
                found[spot] = beside[0]
        return found

    def _could_hold(self, absent: Path, unknown: Path) -> bool:
        """Return whether what stands in a field that does not exist could stand in one that is missing."""
        shape = shape_at(self.model, absent)
        return shape is not None and shape.sort is Sort.VALUE and isinstance(self._at(unknown), str)

    def _meant(self, spot: Path) -> str:
        """Return the field that one which does not exist is meant to be, as far as its name tells."""
        parent = shape_at(self.model, spot[:-1])
        known = fields_of(parent.type) if parent and parent.sort is Sort.GROUP else ()
        return nearest(BLANKS.sub("", str(spot[-1])).partition(":")[0], known) or ""

    def _missing(self, spot: Path, field: str, shape: Shape | None) -> Diagnostic:
        where = Place(self.path, *self.positions.of_value(spot[:-1]))
        if field == "sources":
            return Diagnostic("uncited-statement", where, "this statement has no sources", HOW_TO_CITE)
        remedy = self._description(spot)
        if shape and isinstance(shape.marker, Word):
            remedy = self._words(f"Add {field}: and one of these words:", shape.marker.section)
        elif shape and shape.choices:
            remedy = f"Add {field}: and one of these words: {', '.join(shape.choices)}."
        elif shape:
            explained = f" ({lower(remedy, field)})" if remedy and shape.type is not Edtf else ""
            remedy = f"Add {field}: {written(form(shape, None, self.offers))}{explained}"
        return Diagnostic("missing-field", where, f"the field '{field}' is missing", remedy)

    def _words(self, start: str, section: str) -> str:
        words = self.offers.words(section)
        known = f"{start} {', '.join(words)}. " if words else ""
        return f"{known}New words go into vocabulary.yml, below {section}."

    def _bad_value(self, detail: ErrorDetails, value: Place, about: str, spot: Path, shape: Shape | None) -> Diagnostic:
        error, given = detail.get("ctx", {}).get("error"), str(detail["input"])
        key = next((f"{step}: " for step in spot[-1:] if isinstance(step, str)), "")
        marker = shape.marker if shape else None
        if shape and shape.sort is Sort.VALUE and not isinstance(detail["input"], str):
            return Diagnostic("wrong-type", value, f"{about}{error}", self._form(detail["input"], spot, shape))
        if isinstance(marker, Word) and given.strip():
            message = f"'{short(given)}' is not among the {marker.section} of the vocabulary"
            word = self.offers.word(marker.section, given)
            if not word and marker.section == "groups":  # where an actor may stand too
                word = self.offers.record(given, ("actor",))
            remedy = f"Write: {key}{word}" if word else self._words("Known:", marker.section)
            return with_value(Diagnostic("unknown-word", value, message, remedy), self.text, word)
        otherwise = _DATES if isinstance(error, BadDateError) else self._description(spot)
        remedy, instead = getattr(error, "remedy", "") or otherwise, sure_value(error, given)
        if isinstance(marker, Reference | Voice) and given.strip():
            kinds = marker.kinds if isinstance(marker, Reference) else ("actor",)
            instead = self.offers.record(given, kinds)
            if instead:
                remedy = f"Write: {key}{instead}"
            elif found := self.offers.near(given, kinds):
                remedy = f"Did you mean '{found}'?"
            elif isinstance(marker, Voice):
                described = f"{'an' if given[0].lower() in 'aeiou' else 'a'} {lower(given)}"
                remedy = f"Describe the speaker in at least two words, such as: {described}. {remedy}"
        problem = Diagnostic(code_for(error), value, f"{about}{error or detail['msg']}", remedy)
        if isinstance(error, BadCitationError):
            return with_values(problem, self.text, sure_citations(given))
        return with_value(problem, self.text, instead)

    def _form(self, given: Any, spot: Path, shape: Shape | None) -> str:
        """Return the form to write, with what was given in it."""
        return to_write(spot, shape, given, self.offers) if shape else self._description(spot)

    def _is_rest_of_text(self, detail: ErrorDetails) -> bool:
        """Return whether an unknown field is the rest of a text that a comma ended, within braces."""
        if detail["type"] != "extra_forbidden" or detail["input"] is not None:
            return False
        return bool(len(spot_of(detail)) > 1 and self._split_text(spot_of(detail)))

    def _split_text(self, spot: Path) -> list[Path]:
        """Return the field whose text commas end, and the fields without a value that are the rest of it."""
        group = self._at(spot[:-1])
        keys = list(group)
        at = keys.index(spot[-1])
        start = next((each for each in range(at, -1, -1) if group[keys[each]] is not None), None)
        if start is None or not isinstance(group[keys[start]], str):
            return []
        if any(":" in each and self._meant((*spot[:-1], each)) for each in keys[start + 1 : at + 1]):
            return []  # fields without a space after the colon
        end = next((each for each in range(at, len(keys)) if group[keys[each]] is not None), len(keys))
        return [(*spot[:-1], each) for each in keys[start:end]]

    def _at(self, spot: Path) -> Any:
        found = self.data
        for step in spot:
            found = found[step]
        return found

    def _description(self, spot: Path) -> str:
        """Return what the field is for, as its model says."""
        while spot and isinstance(spot[-1], int):
            spot = spot[:-1]
        parent = shape_at(self.model, spot[:-1])
        field = fields_of(parent.type).get(str(spot[-1])) if spot and parent and parent.sort is Sort.GROUP else None
        return f"{spot[-1]}: {field.description}." if field and field.description else ""
