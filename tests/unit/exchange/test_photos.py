"""Photos are kept upright, small, and without place or camera; bombs and broken ones are not."""

import io

import pytest
from evidence_files_samples import CAMERA, huge_png, photo, png_with
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from storage_samples import refused

from lgo_desktop.base.errors import Refused
from lgo_desktop.exchange.evidence_kinds import JPEG, PNG
from lgo_desktop.exchange.photos import LARGEST_PNG, LONGEST_SIDE, is_bare, photo_of

FORMS = ["JPEG", "PNG", "WEBP"]
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><d exif:GPSLatitude='13,45N'/></x:xmpmeta>"


def seen(content: bytes) -> Image.Image:
    with Image.open(io.BytesIO(content)) as image:
        image.load()
        return image.copy()


def is_red(pixel: object) -> bool:
    assert isinstance(pixel, tuple)
    return bool(pixel[0] > 200 and pixel[1] < 80)


@pytest.mark.parametrize("form", FORMS)
def test_the_place_where_a_photo_was_taken_is_gone(form: str) -> None:
    given_ = photo(form=form, place=True, camera=True)
    assert Image.open(io.BytesIO(given_)).getexif().get_ifd(0x8825)
    assert CAMERA.encode() in given_
    made = photo_of(given_, "a.jpg")
    assert made.place_removed
    kept = seen(made.content)
    assert not kept.getexif()
    assert not kept.getexif().get_ifd(0x8825)
    assert CAMERA.encode() not in made.content
    assert b"Exif" not in made.content


@pytest.mark.parametrize("form", FORMS)
def test_a_place_in_another_form_is_gone_too(form: str) -> None:
    in_png = png_with(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP)
    made = photo_of(in_png if form == "PNG" else photo(form=form, xmp=XMP), "a.jpg")
    assert made.place_removed
    assert b"GPS" not in made.content


def test_camera_and_remarks_are_told_apart_from_a_place() -> None:
    made = photo_of(photo(camera=True), "a.jpg")
    assert (made.place_removed, made.details_removed) == (False, True)
    noted = photo_of(png_with(b"tEXt", b"Comment\x00at the home of the mayor"), "a.png")
    assert b"mayor" not in noted.content


@pytest.mark.parametrize("form", FORMS)
def test_a_photo_is_turned_upright(form: str) -> None:
    made = photo_of(photo((300, 200), form, turned=True), "a")
    kept = seen(made.content)
    assert kept.size == (200, 300)
    assert is_red(kept.getpixel((100, 20)))
    assert not is_red(kept.getpixel((100, 280)))


@pytest.mark.parametrize("form", FORMS)
def test_a_large_photo_is_reduced(form: str) -> None:
    made = photo_of(photo((4000, 3000), form), "a")
    assert made.reduced
    assert seen(made.content).size == (LONGEST_SIDE, 1500)


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_small_bare_photo_stays_as_it_is(form: str) -> None:
    given_ = photo(form=form)
    made = photo_of(given_, "a")
    assert made.content == given_
    told = (made.reduced, made.place_removed, made.details_removed)
    assert told == (False, False, False)


@pytest.mark.parametrize("form", FORMS)
def test_what_was_kept_once_is_kept_the_same_again(form: str) -> None:
    once = photo_of(photo((2500, 300), form, place=True, turned=True), "a")
    again = photo_of(once.content, "a")
    assert again.content == once.content
    assert again.kind is once.kind


def test_what_hides_behind_the_end_of_a_picture_is_cut_off() -> None:
    for form, kind in (("JPEG", JPEG), ("PNG", PNG)):
        plain = photo(form=form)
        assert is_bare(plain, kind)
        made = photo_of(plain + b"GPS 13.75 N", "a")
        assert b"GPS" not in made.content


def test_a_picture_with_transparency_stays_so_and_other_modes_become_usual() -> None:
    clear = Image.new("RGBA", (50, 40), (1, 2, 3, 0))
    made = io.BytesIO()
    clear.save(made, "PNG", pnginfo=None, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0")
    assert seen(photo_of(made.getvalue(), "a").content).mode == "RGBA"
    for mode, form in (("CMYK", "JPEG"), ("P", "PNG"), ("1", "PNG"), ("I;16", "PNG")):
        made = io.BytesIO()
        Image.new(mode, (3000, 20)).save(made, form)
        assert seen(photo_of(made.getvalue(), "a").content).mode == "RGB"


def test_a_photo_saved_as_png_becomes_a_jpeg_when_that_is_much_smaller() -> None:
    noise = Image.effect_noise((2100, 1500), 80).convert("RGB")
    made = io.BytesIO()
    noise.save(made, "PNG")
    kept = photo_of(made.getvalue(), "a.png")
    assert kept.kind is JPEG
    assert len(made.getvalue()) > LARGEST_PNG


@pytest.mark.parametrize("size", [(9_000, 9_000), (12_000, 12_000), (100_000, 100_000)])
def test_a_bomb_is_refused_before_it_is_unpacked(size: tuple[int, int]) -> None:
    with refused("evidence.too_many_pixels"):
        photo_of(huge_png(*size), "bomb.png")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("part", [0.3, 0.7, 0.98])
def test_a_photo_that_was_cut_short_is_refused(form: str, part: float) -> None:
    whole = photo((800, 600), form)
    with refused("evidence.damaged"):
        photo_of(whole[: int(len(whole) * part)], "a")


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.sampled_from(FORMS))
def test_a_photo_with_any_bytes_changed_is_kept_or_refused(data: st.DataObject, form: str) -> None:
    content = bytearray(photo((60, 40), form, place=True))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        made = photo_of(bytes(content), "a")
    except Refused:
        return
    assert not seen(made.content).getexif()
