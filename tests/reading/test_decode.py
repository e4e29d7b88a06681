"""Bytes to text."""

import codecs

import pytest

from claimcheck.errors import EmptyInput, InputTooLarge, UndecodableInput, UnsupportedInput
from claimcheck.reading.decode import decode, signatures

LIMIT = 10_000
ARTICLE = "The minister said the matériel, worth £3 million, was sent to the café on Monday. " * 3
ASCII = "The minister said that 12,000 troops were sent to the border on Monday. " * 3


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ],
)
@pytest.mark.parametrize("given", [None, "latin-1"])
def test_byte_order_mark_is_believed_and_dropped(encoding, mark, given):
    assert decode(mark + ARTICLE.encode(encoding), given, max_characters=LIMIT) == ARTICLE


@pytest.mark.parametrize(
    "encoding", ["latin-1", "windows-1252", "utf-16-le", "cp437", "mac_roman", "shift_jis", "koi8-r"]
)
def test_given_encoding_is_used(encoding):
    text = ARTICLE.encode(encoding, "ignore").decode(encoding)
    assert decode(text.encode(encoding), encoding, max_characters=LIMIT) == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", ARTICLE),
        ("windows-1252", ARTICLE + "“Quoted” – he said."),
        ("windows-1252", "He paid £3 million for the café."),
        ("windows-1251", "Президент заявил, что войска были отправлены к границе. " * 3),
        ("utf-16-le", ASCII),
        ("utf-16-be", ASCII),
    ],
)
def test_encoding_is_found_out(encoding, text):
    assert decode(text.encode(encoding), None, max_characters=LIMIT) == text


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\xef\xbb\xbfcaf\xe9", None),
        (b"caf\xe9 is closed", "utf-8"),
        (b"odd", "utf-16-le"),
        (b"text +2AA- text", "utf-7"),
        (bytes(range(128, 256)) * 20, None),
    ],
)
def test_what_fits_no_encoding_is_refused_with_advice(data, encoding):
    with pytest.raises((UndecodableInput, UnsupportedInput)) as caught:
        decode(data, encoding, max_characters=LIMIT)
    assert caught.value.hint


@pytest.mark.parametrize("data", [b"text\0text", bytes(1000), b"\x01\x02\x03text\x04" * 10, "ab\0".encode("utf-16-le")])
def test_binary_is_refused(data):
    with pytest.raises((UnsupportedInput, UndecodableInput)):
        decode(data, None, max_characters=LIMIT)


@pytest.mark.parametrize(("start", "name"), signatures())
def test_known_kinds_of_files_are_named(start, name):
    with pytest.raises(UnsupportedInput, match="not text") as caught:
        decode(start + b"something readable", None, max_characters=LIMIT)
    assert name in caught.value.message


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u200b\ufeff\u00a0".encode()])
def test_empty_is_refused(data):
    with pytest.raises(EmptyInput):
        decode(data, None, max_characters=LIMIT)


def test_too_many_characters_are_refused():
    assert decode(b"a" * LIMIT, None, max_characters=LIMIT)
    with pytest.raises(InputTooLarge, match="10,001"):
        decode(b"a" * (LIMIT + 1), None, max_characters=LIMIT)
