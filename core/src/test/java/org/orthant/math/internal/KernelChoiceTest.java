package org.orthant.math.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.orthant.math.Panel;

class KernelChoiceTest {

    @Test
    void vectorsServeWhereTheModuleIsAndBitsAgree() {
        KernelChoice choice = KernelChoice.make(null, true);
        assertThat(choice.kernel()).isInstanceOf(VectorKernel.class);
        assertThat(choice.reason()).contains("self-check");
        assertThat(choice.kernel().vectorBits()).isIn(128, 256, 512);
    }

    @Test
    void withoutTheModuleThePlainKernelServesAndTheFlagIsNamed() {
        KernelChoice choice = KernelChoice.make(null, false);
        assertThat(choice.kernel()).isInstanceOf(PlainKernel.class);
        assertThat(choice.reason()).contains("--add-modules jdk.incubator.vector");
        assertThatThrownBy(() -> KernelChoice.make("vector", false))
                .hasMessageContaining("--add-modules jdk.incubator.vector");
    }

    @Test
    void thePropertyForcesEither() {
        assertThat(KernelChoice.make("plain", true).kernel()).isInstanceOf(PlainKernel.class);
        assertThat(KernelChoice.make("vector", true).kernel()).isInstanceOf(VectorKernel.class);
        assertThat(KernelChoice.make("vector", true).reason()).contains("orthant.kernel");
        assertThatThrownBy(() -> KernelChoice.make("fast", true))
                .hasMessageContaining("plain or vector")
                .hasMessageContaining("fast");
    }

    @Test
    void aKernelWithOtherBitsIsNotTrusted() {
        Kernel right = new PlainKernel();
        Kernel wrong = (Kernel) Proxy.newProxyInstance(
                Kernel.class.getClassLoader(), new Class<?>[] {Kernel.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(right, arguments);
                    if (method.getName().equals("product")) {
                        float[] out = ((Panel) arguments[2]).array();
                        out[7] = Math.nextUp(out[7]);
                    }
                    return result;
                });
        KernelChoice choice = KernelChoice.checked(wrong);
        assertThat(choice.kernel()).isInstanceOf(PlainKernel.class);
        assertThat(choice.reason()).contains("other bits in [product]");
        assertThat(KernelCheck.differences(right)).isEmpty();
    }
}
