package cn.qingsu.city;

/**
 * A way by which requests come in.
 *
 * @param partner comes from another organisation's system, under its own number
 * @param online sent by the requester at any hour without a person answering: the limit {@code web-accept} runs
 * @param answersBack the result is to be returned to the partner
 * @param callback called back by default when it is done
 * @param streetDirect goes straight to the street or community by default where the category allows
 * @param enterprise carries enterprises' requests: the province's limits "2115" apply
 */
public record Channel(
        ChannelCode code,
        String name,
        boolean partner,
        boolean online,
        boolean answersBack,
        boolean callback,
        boolean streetDirect,
        boolean enterprise) {}
