package cn.qingsu.dispatch.reading;

/** Reads what a requester wrote or an agent typed. Answers in milliseconds, and something for every text. */
public interface RequestReader {

    RequestReading read(TextToRead said);
}
