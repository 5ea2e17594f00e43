package cn.qingsu.dispatch.reading;

import java.math.BigDecimal;

/**
 * A sum that is named.
 *
 * @param about the words give no exact sum, as 五万多
 */
public record Money(BigDecimal yuan, boolean about) {}
