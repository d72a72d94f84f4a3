# Makes tiny.h5 (a seed for mutation) and outside.h5 (everything by which an HDF5 file can name another one), with h5py 3.16.0.
import h5py, numpy as np

a = np.arange(6).reshape(2, 3) * 0.5 - 1
with h5py.File("tiny.h5", "w", libver="latest") as f:
    f.create_dataset("a", data=a)
    f.create_dataset("b", data=a, chunks=(1, 3), compression="gzip", shuffle=True)
with h5py.File("outside.h5", "w") as f:
    f["link"] = h5py.ExternalLink("../secret.h5", "/a")
    f["absolute"] = h5py.ExternalLink("/etc/passwd", "/a")
    f["soft"] = h5py.SoftLink("/nowhere")
    f.create_dataset("stored", shape=(2, 3), dtype="f8", external=[("../secret.bin", 0, 48)])
    virtual = h5py.VirtualLayout(shape=(2, 3), dtype="f8")
    virtual[:] = h5py.VirtualSource("../secret.h5", "a", shape=(2, 3))
    f.create_virtual_dataset("virtual", virtual)
