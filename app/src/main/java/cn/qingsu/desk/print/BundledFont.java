package cn.qingsu.desk.print;

import cn.qingsu.kernel.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The typeface of the forms, Noto Serif SC, out of the product itself: a server has none installed that could be relied on. */
@Component
class BundledFont {

    static final String FILE = "font/NotoSerifSC-Regular.ttf";

    private SoftReference<byte[]> read = new SoftReference<>(null);

    /** The file's bytes; refused with {@code font-missing} where the product was built without it. */
    synchronized Decision<byte[]> bytes() {
        byte[] known = read.get();
        if (known != null) {
            return Decision.accepted(known);
        }
        ClassPathResource file = new ClassPathResource(FILE);
        if (!file.exists()) {
            return Decision.refused("font-missing", "打印：字体随产品提供", "这台服务器上的青诉缺少打印用的字体（" + FILE + "），请系统管理员重新构建后部署。");
        }
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            read = new SoftReference<>(bytes);
            return Decision.accepted(bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
