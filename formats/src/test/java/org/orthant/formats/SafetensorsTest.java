package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SafetensorsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void readsGoldenWeights() {
        Safetensors single = Safetensors.read(Resources.golden("gonogo_dt100.weights.safetensors"));
        assertThat(single.tensors().keySet())
                .containsExactly(
                        "fc.bias",
                        "fc.weight",
                        "rnn.h2h.bias",
                        "rnn.h2h.weight",
                        "rnn.input2h.bias",
                        "rnn.input2h.weight");
        assertThat(single.tensor("rnn.h2h.weight").toFloatMatrix().at(1, 2)).isEqualTo(0.066414006f);
        assertThat(single.tensor("fc.bias").toFloats()).containsExactly(0.0963875f, -0.04377188f);
        Safetensors twofold = Safetensors.read(Resources.golden("gonogo_dt20_init.grads_float64.safetensors"));
        assertThat(twofold.tensor("fc.bias").toDoubles()).containsExactly(-0.3697436010586059, 0.3697436010586059);
        assertThatThrownBy(() -> twofold.tensor("fc.bais"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("float64.safetensors: no tensor 'fc.bais', there are: fc.bias, ");
    }

    @Test
    void writesTheBytesOfTheReferenceLibrary() throws IOException {
        for (String name : new String[] {"gonogo_dt100.weights", "gonogo_dt20_init.grads_float64", "mixed"}) {
            Path file = Resources.golden(name + ".safetensors");
            assertThat(Safetensors.read(file).toBytes()).as(name).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void writesTheSameBytesWhateverTheOrder() {
        Tensor one = Tensor.ofDoubles(List.of(), 1);
        Tensor two = Tensor.ofFloats(List.of(3, 0));
        Tensor three = Tensor.ofInts(List.of(3), 1, 2, 3);
        Map<String, Tensor> forth = new LinkedHashMap<>();
        forth.put("b", one);
        forth.put("é \"", two);
        forth.put("a", three);
        Map<String, Tensor> back = new LinkedHashMap<>();
        back.put("a", three);
        back.put("é \"", two);
        back.put("b", one);
        Safetensors value = Safetensors.of(forth, Map.of("task", "go/no-go", "dt", "20"));
        byte[] bytes = value.toBytes();
        assertThat(Safetensors.of(back, value.metadata()).toBytes()).isEqualTo(bytes);
        assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8)
                .isZero();
        Path file = folder.resolve("x.safetensors");
        value.write(file);
        assertThat(Safetensors.read(file)).isEqualTo(value);
    }

    @Test
    void readsHalfFloats() throws IOException {
        byte[] file = file(
                "{\"a\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]},"
                        + "\"b\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[2,4]}}",
                new byte[] {0x00, 0x3E, (byte) 0xC0, (byte) 0xBF});
        Path path = Files.write(folder.resolve("half"), file);
        assertThat(Safetensors.read(path).tensor("a").toScalar()).isEqualTo(1.5);
        assertThat(Safetensors.read(path).tensor("b").toScalar()).isEqualTo(-1.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | 12 | expected 8 bytes of arrays",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | 4 | ascending data_offsets up to 4",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}} | 8 | ascending data_offsets",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8,8]}} | 8 | two ascending data_offsets",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[-8,0]}} | 8 | list of whole numbers",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8.0]}} | 8 | list of whole numbers",
                "{'a':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}} | 8 | expected 12 bytes for its shape, found 8",
                "{'a':{'dtype':'F32','shape':[-2,-1],'data_offsets':[0,8]}} | 8 | list of whole numbers",
                "{'a':{'dtype':'F32','shape':[4294967296,4294967296],'data_offsets':[0,8]}} | 8 | more axes or elements",
                "{'a':{'dtype':'F32','shape':[1e3],'data_offsets':[0,8]}} | 8 | list of whole numbers",
                "{'a':{'dtype':'F8','shape':[8],'data_offsets':[0,8]}} | 8 | dtype \"F8\" can't be read",
                "{'a':{'dtype':7,'shape':[8],'data_offsets':[0,8]}} | 8 | dtype 7 can't be read",
                "{'a':{'dtype':'F32','shape':[2]}} | 8 | expected dtype, shape and data_offsets",
                "{'a':5} | 0 | expected dtype, shape and data_offsets",
                "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'b':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | 8 | overlaps",
                "{'a':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}} | 8 | leaves a gap",
                "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'a':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}} | 8 | uplicate",
                "{'__metadata__':{'a':1}} | 0 | object of strings",
                "{'a' | 0 | line 1",
                "{} {} | 0 | line 1",
                "[1] | 0 | begins with '{'",
                "hello | 0 | begins with '{'"
            })
    void refusesHostileHeaders(String header, int dataBytes, String reason) throws IOException {
        Path path = Files.write(folder.resolve("x"), file(header.replace('\'', '"'), new byte[dataBytes]));
        assertThatThrownBy(() -> Safetensors.read(path))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void refusesAHeaderLengthBeyondTheFile() throws IOException {
        for (long claim : new long[] {9, Long.MAX_VALUE, -1, 1L << 40}) {
            byte[] bytes = ByteBuffer.allocate(16)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(claim)
                    .array();
            Path path = Files.write(folder.resolve("x"), bytes);
            assertThatThrownBy(() -> Safetensors.read(path))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(
                            "its header claims " + Long.toUnsignedString(claim) + " bytes, expected at most 8");
        }
        Path path = Files.write(folder.resolve("x"), new byte[3]);
        assertThatThrownBy(() -> Safetensors.read(path)).isInstanceOf(InputException.class);
    }

    private static byte[] file(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .put(data)
                .array();
    }
}
