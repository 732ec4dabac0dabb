"""The chapters of the PDF: nothing that has a page of its own is left out."""

from builder.model.site import published
from builder.views.volume import chapters
from tests.conftest import HARBOUR
from tests.factory import site_in


def test_every_record_and_disagreement_stands_in_one_chapter() -> None:
    site = site_in(HARBOUR)
    paths = [leaf.path for chapter in chapters(site) for leaf in chapter.leaves]
    records = [published(site.routes.record(each)) for each in site.dossier.records]
    disagreements = [published(site.routes.disagreement(each)) for each in site.dossier.disagreements]
    assert [each for each in (*records, *disagreements) if paths.count(each) != 1] == []
