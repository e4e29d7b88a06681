"""Files of every format, good and bad, made on the spot."""

from __future__ import annotations

import io

import pytest

SENTENCE = "Kenya has sent about 4,000 troops to Haiti, officials said on Monday."
OTHER = "The president of Kenya met envoys of two countries in Nairobi."


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{body}</body></html>\n"


def article_page(*paragraphs: str, head: str = "") -> str:
    return page(f"<article>{''.join(f'<p>{text}</p>' for text in paragraphs)}</article>", head)


def pdf(*pages: str, title: str | None = None, password: str | None = None, filler: int = 0) -> bytes:
    """A PDF file with a page for each text, a line of it for each line."""
    pypdf = pytest.importorskip("pypdf")
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = pypdf.PdfWriter()
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica", "/Encoding": "/WinAnsiEncoding"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    for text in pages:
        sheet = writer.add_blank_page(width=600, height=800)
        fonts = DictionaryObject({NameObject("/F1"): named})
        sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        shown = "\n".join(f"({line}) Tj T*" for line in text.replace("(", r"\(").replace(")", r"\)").split("\n"))
        content = DecodedStreamObject()
        content.set_data(f"BT /F1 12 Tf 14 TL 50 750 Td\n{shown}\nET\n".encode("cp1252") + b" " * filler)
        sheet[NameObject("/Contents")] = writer._add_object(content.flate_encode())
    if title:
        writer.add_metadata({"/Title": title})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def warc(*pages: tuple[str, str, bytes], status: str = "200 OK", encoding: str | None = None) -> bytes:
    """A web archive: address, media type and body of each response."""
    records = [warc_record("warcinfo", "", "application/warc-fields", b"software: test\r\n")]
    for url, kind, body in pages:
        fields = f"Content-Type: {kind}\r\n" + (f"Content-Encoding: {encoding}\r\n" if encoding else "")
        answer = f"HTTP/1.1 {status}\r\n{fields}Content-Length: {len(body)}\r\n\r\n".encode() + body
        records.append(warc_record("response", url, "application/http; msgtype=response", answer))
    return b"".join(records)


def warc_record(kind: str, url: str, media_type: str, body: bytes) -> bytes:
    """One record of a web archive."""
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": "<urn:uuid:00000000-0000-4000-8000-000000000000>",
        "WARC-Date": "2024-03-05T00:00:00Z",
        **({"WARC-Target-URI": url} if url else {}),
        "Content-Type": media_type,
        "Content-Length": str(len(body)),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"WARC/1.0\r\n{head}\r\n".encode() + body + b"\r\n\r\n"
