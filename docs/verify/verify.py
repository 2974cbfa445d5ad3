#!/usr/bin/env python3
"""Checks that events are in an Annals ledger, with nothing but Python and the ledger's public key.

    verify.py --key VKEY [--key VKEY ...] [--witness VKEY ... --witnesses N] PROOF EVENT [PROOF EVENT ...]

PROOF is a .tlog-proof file, EVENT the event as it is stored, as JSON; docs/ledger-format.md describes both. One line
per pair says what holds or names the first check that does not. Written from that description and from RFC 9162,
RFC 8032 and C2SP alone, to be read in one sitting: it shares nothing with the verifier that ships.
"""

import argparse
import base64
import datetime
import hashlib
import json
import re
import struct
import sys
import uuid


class Fails(Exception):
    """The name of the check that does not hold."""


# --- Ed25519 (RFC 8032, section 5.1), verification only ---------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def point(encoded):
    """The point (x, y, z, x*y/z) that 32 bytes stand for, or None."""
    y = int.from_bytes(encoded, "little")
    odd, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT_OF_MINUS_ONE % P
    if x * x % P != square or (x == 0 and odd):
        return None
    if x & 1 != odd:
        x = P - x
    return (x, y, 1, x * y % P)


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(factor, base):
    result = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            result = add(result, base)
        base = add(base, base)
        factor >>= 1
    return result


BASE = point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def ed25519(key, message, signature):
    a, r = point(key), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    left, right = times(s, BASE), add(r, times(k, a))
    return all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))


# --- Merkle tree (RFC 9162, section 2.1) ------------------------------------------------------------------------


def sha256(data):
    return hashlib.sha256(data).digest()


def root_of(index, size, leaf, hashes):
    """The root that a proof of inclusion leads to, or None where it has another length than such a proof has."""
    node, last, found = index, size - 1, leaf
    for sibling in hashes:
        if last == 0:
            return None
        if node & 1 or node == last:
            found = sha256(b"\x01" + sibling + found)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            found = sha256(b"\x01" + found + sibling)
        node, last = node >> 1, last >> 1
    return found if last == 0 else None


# --- Texts (C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof) -------------------------------------


def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise Fails("MALFORMED") from error
    if base64.b64encode(data).decode() != text:
        raise Fails("MALFORMED")
    return data


def number(text):
    if not re.fullmatch("0|[1-9][0-9]{0,18}", text):
        raise Fails("MALFORMED")
    return int(text)


def verifier_key(text):
    name, key_id, encoded = text.split("+", 2)
    typed = unbase64(encoded)
    if sha256(name.encode() + b"\n" + typed)[:4].hex() != key_id or len(typed) != 33 or typed[0] not in (1, 4):
        raise Fails("not a key: " + text)
    return name, bytes.fromhex(key_id), typed[0], typed[1:]


def made(kind, key, text, signature):
    if kind == 1:
        return ed25519(key, text, signature)
    time = struct.unpack(">Q", signature[:8])[0] if len(signature) == 72 else 2**63
    return time < 2**63 and ed25519(key, b"cosignature/v1\ntime %d\n" % time + text, signature[8:])


def signers(text, signatures, keys):
    """Which of the keys signed; None where somebody else did in the name of one."""
    found = set()
    for name, key_id, kind, key in keys:
        for signer, signature in signatures:
            if signer == name and signature[:4] == key_id:
                if not made(kind, key, text.encode(), signature[4:]):
                    return None
                found.add((name, key_id))
    return found


def note(text):
    head, blank, tail = text.rpartition("\n\n")
    if not blank or not tail.endswith("\n"):
        raise Fails("MALFORMED")
    signatures = []
    for line in tail[:-1].split("\n"):
        match = re.fullmatch(r"— ([^\s+]+) (\S+)", line)
        if not match:
            raise Fails("MALFORMED")
        signatures.append((match[1], unbase64(match[2])))
    return head + "\n", signatures


def checkpoint(text):
    lines = text.split("\n")
    if len(lines) < 4 or lines.index("") != len(lines) - 1:
        raise Fails("CHECKPOINT")
    try:
        return lines[0], number(lines[1]), unbase64(lines[2])
    except Fails as error:
        raise Fails("CHECKPOINT") from error


def proof_file(text):
    head, blank, tail = text.partition("\n\n")
    lines = head.split("\n")
    if not blank or lines.pop(0) != "c2sp.org/tlog-proof@v1":
        raise Fails("MALFORMED")
    extra = unbase64(lines.pop(0)[6:]) if lines and lines[0].startswith("extra ") else b""
    if not lines or not lines[0].startswith("index "):
        raise Fails("MALFORMED")
    index = number(lines.pop(0)[6:])
    hashes = [unbase64(line) for line in lines]
    if any(len(digest) != 32 for digest in hashes):
        raise Fails("MALFORMED")
    return extra, index, hashes, note(tail)


# --- What the ledger holds of an event (docs/ledger-format.md) ---------------------------------------------------


def micros(text):
    since = datetime.datetime.fromisoformat(text) - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    return since // datetime.timedelta(microseconds=1)


def entry(event):
    fields = [
        struct.pack(">q", event["position"]),
        uuid.UUID(event["eventId"]).bytes,
        event["aggregateType"].encode(),
        uuid.UUID(event["aggregateId"]).bytes,
        struct.pack(">q", event["version"]),
        event["name"].encode(),
        struct.pack(">i", event["revision"]),
        struct.pack(">q", micros(event["recordedAt"])),
        json.loads(event["metadata"]).get("occurredAt", "").encode(),
        sha256(event["metadata"].encode()),
        sha256(event["payload"].encode()),
    ]
    return b"\x01" + b"".join(struct.pack(">I", len(field)) + field for field in fields)


def verify(proof, event, keys, witnesses, needed):
    """The size of the ledger and the event's position."""
    extra, index, hashes, (text, signatures) = proof_file(proof)
    origin, size, root = checkpoint(text)
    if origin not in {name for name, _, _, _ in keys}:
        raise Fails("ORIGIN")
    if not signers(text, signatures, keys):
        raise Fails("SIGNATURE")
    seen = signers(text, signatures, witnesses)
    if seen is None or len(seen) < needed:
        raise Fails("WITNESSES")
    if index != event["position"] - 1 or index >= size:
        raise Fails("PROOF")
    try:
        leaf = entry(event)
    except (ValueError, AttributeError) as error:
        raise Fails("EVENT") from error
    if root_of(index, size, sha256(b"\x00" + leaf), hashes) != root:
        raise Fails("EVENT")
    if extra and extra != leaf:
        raise Fails("PROOF")
    return size, event["position"]


def read(path):
    with open(path, "rb") as file:
        return file.read().decode()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--key", action="append", required=True, metavar="VKEY", help="of the ledger; its name is the origin")
    parser.add_argument("--witness", action="append", default=[], metavar="VKEY")
    parser.add_argument("--witnesses", type=int, default=0, metavar="N", help="how many must have signed")
    parser.add_argument("files", nargs="+", metavar="PROOF EVENT")
    options = parser.parse_args()
    keys = [verifier_key(key) for key in options.key]
    witnesses = [verifier_key(key) for key in options.witness]
    if len(options.files) % 2:
        parser.error("each proof needs its event")
    failed = False
    for proof, event in zip(options.files[::2], options.files[1::2]):
        try:
            size, position = verify(read(proof), json.loads(read(event)), keys, witnesses, options.witnesses)
            print(f"holds: the event at position {position} is in the ledger of {size}")
        except Fails as error:
            failed = True
            print(f"fails: {error}")
        except (ValueError, KeyError, TypeError):
            failed = True
            print("fails: MALFORMED")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
