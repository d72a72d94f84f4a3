"""Makes the files of this folder with numpy (see README.md): python3 make.py"""
import numpy as np
from numpy.lib import format as npyformat

base = np.arange(6).reshape(2, 3)
for code in ["f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4"]:
    values = (base - 2 if code[0] in "fi" else base + np.iinfo(code).max - 5).astype(code)
    if code[0] == "f":
        values = (values * 0.25).astype(code)
    np.save(f"{code}_little_c.npy", values)
    np.save(f"{code}_big_c.npy", values.astype(">" + code))
    np.save(f"{code}_little_f.npy", np.asfortranarray(values))
np.save("b1.npy", base % 2 == 1)
np.save("i8_extremes.npy", np.array([-2**63, 2**63 - 1, 2**53 + 1]))
np.save("f4_3d_c.npy", np.arange(24, dtype="f4").reshape(2, 3, 4))
np.save("f4_3d_f.npy", np.asfortranarray(np.arange(24, dtype="f4").reshape(2, 3, 4)))
np.save("scalar.npy", np.float64(1.5))
np.save("empty.npy", np.zeros((0, 3)))
for version in [(2, 0), (3, 0)]:
    with open(f"f8_v{version[0]}.npy", "wb") as file:
        npyformat.write_array(file, base.astype("f8"), version=version)
np.save("object.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
np.save("complex.npy", base.astype("c16"))
np.save("strings.npy", np.array(["a", "bc"]))
np.save("structured.npy", np.zeros(2, dtype=[("x", "f4"), ("y", "i4")]))
np.save("u8.npy", base.astype("u8"))
with open("truncated.npy", "wb") as file:
    file.write(open("f8_little_c.npy", "rb").read()[:-5])
np.savez("stored.npz", a=base.astype("f4"), labels=np.arange(3), s=np.float64(2.5))
np.savez_compressed("deflated.npz", a=np.zeros((100, 100)), b=base)
