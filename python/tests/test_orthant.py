"""Tests of the package against the real program, which ORTHANT_COMMAND or PATH must lead to."""

import os
import tempfile
import unittest
from unittest import mock

import numpy

import orthant
from orthant import _java

TINY = {
    "network.neurons": 16,
    "training.steps": 20,
    "analysis.trials": 40,
    "analysis.restarts": 2,
    "analysis.nullDraws": 19,
    "analysis.controlSets": 2,
    "analysis.includeFailures": True,
}


def planted(nodes=24, count=3):
    module = numpy.arange(nodes) % count
    return numpy.where(module[:, None] == module[None, :], 0.8, -0.2), module


class ReadingTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def test_columns_are_truth_values_numbers_or_texts(self):
        path = os.path.join(self.folder, "t.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write('name,n,q,met\n"a, b",1,,true\nc,2,0.5,false\n')
        table = orthant.read_csv(path)
        self.assertEqual(list(table["name"]), ["a, b", "c"])
        numpy.testing.assert_array_equal(table["n"], [1, 2])
        numpy.testing.assert_array_equal(table["q"], [numpy.nan, 0.5])
        self.assertEqual(table["met"].dtype, bool)

    def test_a_folder_without_a_run_is_refused(self):
        with self.assertRaisesRegex(FileNotFoundError, "manifest.json"):
            orthant.Run(self.folder)

    def test_only_java_25_will_do(self):
        for name, version in [("old", "17.0.15"), ("new", "25.0.3")]:
            home = os.path.join(self.folder, name)
            os.makedirs(os.path.join(home, "bin"))
            open(os.path.join(home, "bin", "java"), "w").close()
            with open(os.path.join(home, "release"), "w") as file:
                file.write('JAVA_VERSION="%s"\n' % version)
        old = os.path.join(self.folder, "old")
        with mock.patch.dict(os.environ, JAVA_HOME=old, PATH=self.folder):
            self.assertEqual(_java.find_java([self.folder + "/*"]), os.path.join(self.folder, "new"))
            with self.assertRaisesRegex(orthant.JavaNotFound, "needs a JDK 25"):
                _java.find_java([old])

    def test_a_missing_program_is_named(self):
        with mock.patch.dict(os.environ, ORTHANT_COMMAND="/nowhere/orthant"):
            with self.assertRaisesRegex(FileNotFoundError, "/nowhere/orthant"):
                orthant.find_command()


class ProgramTest(unittest.TestCase):
    def test_planted_modules_are_found(self):
        matrix, module = planted()
        found = orthant.modules(matrix, restarts=5)
        numpy.testing.assert_array_equal(found.labels, module)
        self.assertGreater(found.q, 0.5)

    def test_modules_of_a_series(self):
        random = numpy.random.default_rng(1)
        module = numpy.arange(12) % 2
        series = random.normal(size=(200, 2))[:, module] + 0.3 * random.normal(size=(200, 12))
        found = orthant.modules(series, timeseries=True, restarts=5)
        numpy.testing.assert_array_equal(found.labels, module)

    def test_errors_are_the_programs_own(self):
        with self.assertRaises(orthant.OrthantError) as caught:
            orthant.call("modules", "/nowhere/matrix.npy")
        self.assertEqual(caught.exception.exit_code, 3)
        self.assertIn("/nowhere/matrix.npy", str(caught.exception))
        with self.assertRaisesRegex(ValueError, "2 axes"):
            orthant.modules(numpy.zeros(3))

    def test_a_study_is_run_and_read(self):
        with tempfile.TemporaryDirectory() as folder:
            run = orthant.study("function-decision", os.path.join(folder, "r"), TINY, show=False, units=2, seed=3)
            self.assertEqual(run.manifest["seed"], 3)
            self.assertEqual(run.manifest["options"]["network"]["neurons"], 16)
            self.assertTrue(all(claim["verdict"] for claim in run.scorecard))
            self.assertTrue(os.path.getsize(run.report) > 0)
            lengths = {len(column) for column in run.tables["networks"].values()}
            self.assertEqual(lengths, {2})
            for name in run.arrays:
                self.assertTrue(all(isinstance(array, numpy.ndarray) for array in run.arrays[name].values()))
            with self.assertRaises(KeyError):
                run.tables["no-such-table"]


if __name__ == "__main__":
    unittest.main()
