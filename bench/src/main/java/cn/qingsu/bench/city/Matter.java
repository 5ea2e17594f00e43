package cn.qingsu.bench.city;

/**
 * What somebody calls about.
 *
 * @param key of the form, so that the product would know a second sending again
 * @param street whose unit will handle it
 */
public record Matter(
        String key, String text, String address, String category, Street street, String name, String phone) {}
