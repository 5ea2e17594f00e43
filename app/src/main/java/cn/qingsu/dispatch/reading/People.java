package cn.qingsu.dispatch.reading;

/**
 * How many people it is about.
 *
 * @param least the least number that the words allow: 20 for 几十人
 * @param about the words give no exact number
 */
public record People(int least, boolean about) {}
