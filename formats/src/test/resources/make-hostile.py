# Makes the first files of hostile/ beside this script: claims of terabytes, bombs, entities, depth. Later ones were found
# by Fuzzer, and keep its name for them: format, seed, round. Python 3, nothing else.
import gzip, io, pathlib, struct, zipfile, zlib

here = pathlib.Path(__file__).parent / "hostile"


def put(name, content):
    (here / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def npy(shape, data=b""):
    head = ("{'descr': '<f8', 'fortran_order': False, 'shape': %s, }" % shape).encode()
    head += b" " * (117 - len(head)) + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(head)) + head + data


def member(name, content, packed=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as z:
        z.writestr(zipfile.ZipInfo(name), content, packed)
    return out.getvalue()


put("npy-terabytes", npy("(1099511627776, 1)"))
put("npz-terabytes", member("a.npy", npy("(1099511627776, 1)")))
put("npz-bomb", member("a.npy", npy("(1000000, 1)", bytes(8000000))))
put("npz-member-outside", member("../../../outside/a.npy", npy("(1, 1)", bytes(8))))
put("npz-member-absolute", member("/outside/a.npy", npy("(1, 1)", bytes(8))))
claim = b'{"b":{"dtype":"F64","shape":[1099511627776],"data_offsets":[0,8796093022208]}}'
put("safetensors-terabytes", struct.pack("<Q", len(claim)) + claim)
put("safetensors-header-terabytes", struct.pack("<Q", 1 << 42) + b"{}")
put("idx-terabytes", struct.pack(">IIII", 0x0803, 2147483647, 2147483647, 2147483647))
put("idx-bomb", gzip.compress(struct.pack(">IIII", 0x0803, 1000, 100, 100) + bytes(10000000), mtime=0))
mat = b"MATLAB 5.0 MAT-file".ljust(124) + struct.pack("<H", 0x0100) + b"IM"
put("mat-terabytes", mat + struct.pack("<II", 14, 0xFFFFFFF0) + struct.pack("<IIII", 6, 8, 6, 0))
put("mat-bomb", mat + (lambda c: struct.pack("<II", 15, len(c)) + c)(zlib.compress(struct.pack("<II", 14, 10000000) + bytes(10000000))))
put("mat-level-4-terabytes", struct.pack("<IIIII", 0, 2147483647, 2147483647, 0, 2) + b"m\0")
nifti = struct.pack("<I", 540) + b"n+2\0\r\n\x1a\n" + struct.pack("<Hh", 16, 32) + struct.pack("<8q", 7, *[1 << 20] * 7)
put("nifti-terabytes", nifti.ljust(168, b"\0") + struct.pack("<q", 544) + bytes(400))
laughs = "".join('<!ENTITY l%d "%s">' % (k, "&l%d;" % (k - 1) * 10) for k in range(1, 10))
entities = '<!DOCTYPE GIFTI [<!ENTITY l0 "ha">%s<!ENTITY x SYSTEM "file:///etc/passwd">]>' % laughs
array = '<DataArray Intent="NIFTI_INTENT_SHAPE" DataType="NIFTI_TYPE_FLOAT32" Dimensionality="1" Dim0="%s" Encoding="%s" ExternalFileName="%s" ExternalFileOffset=""><Data>%s</Data></DataArray>'
gifti = '<?xml version="1.0"?>%s<GIFTI Version="1.0">%s</GIFTI>'
put("gifti-laughs", gifti % (entities, array % (1, "ASCII", "", "&l9;")))
put("gifti-entity", gifti % (entities, array % (1, "ASCII", "", "&x;")))
put("gifti-terabytes", gifti % ("", array % (2147483647, "Base64Binary", "", "AAAA")))
put("gifti-outside", gifti % ("", array % (1, "ExternalFileBinary", "../../../../etc/passwd", "")))
put("gifti-deep", gifti % ("", "<a>" * 20000))
xml = ('<?xml version="1.0"?>%s<CIFTI Version="2"><Matrix>&l9;&x;</Matrix></CIFTI>' % entities.replace("GIFTI", "CIFTI")).encode()
room = -(-(len(xml) + 8) // 16) * 16
head = bytearray(nifti.ljust(540, b"\0"))
struct.pack_into("<8q", head, 16, 6, 1, 1, 1, 1, 1, 1, 1)
struct.pack_into("<q", head, 168, 544 + room)
struct.pack_into("<i", head, 504, 3006)
put("cifti-entities", bytes(head) + b"\1\0\0\0" + struct.pack("<ii", room, 32) + xml.ljust(room - 8, b"\0") + bytes(4))
struct.pack_into("<8q", head, 16, 6, 1, 1, 1, 1, 1 << 31, 1 << 31, 1)
put("cifti-terabytes", bytes(head) + b"\1\0\0\0" + struct.pack("<ii", room, 32) + xml.ljust(room - 8, b"\0") + bytes(4))
put("json-deep", "[" * 20000)
put("json-deep-objects", '{"a":' * 20000)
put("json-number", '{"seed": ' + "9" * 100000 + "}")
put("json-exponent", '{"seed": 1e1000000000}')
put("yaml-deep", "[" * 20000)
put("yaml-deep-blocks", "\n".join(" " * k + "a:" for k in range(200)))
put("yaml-laughs", "a0: &a0 [ha]\n" + "".join("a%d: &a%d [%s]\n" % (k, k, ", ".join(["*a%d" % (k - 1)] * 10)) for k in range(1, 10)))
put("yaml-class", "seed: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1/\"]]]]\n")
put("csv-quotes", '"' * 100001)
put("csv-wide", "," * 20000 + "\n" + "1," * 20000)
