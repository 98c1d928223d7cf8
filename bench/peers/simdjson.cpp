// The document is read into memory, and walked on demand: of an item that is not asked for only the code is looked at.
#include "timed.h"
#include <simdjson.h>

using namespace simdjson;

static void insurer(ondemand::array items, Truth& truth) {
    for (ondemand::object item : items) {
        if (!asked(item["billing_code"].get_string().value())) continue;
        for (ondemand::object rate : item["negotiated_rates"].get_array())
            for (ondemand::object price : rate["negotiated_prices"].get_array())
                truth.add(price["negotiated_rate"].get_double());
    }
}

static void hospital(ondemand::array items, Truth& truth) {
    for (ondemand::object item : items) {
        bool wanted = false;
        for (ondemand::object code : item["code_information"].get_array())
            wanted |= asked(code["code"].get_string().value());
        if (!wanted) continue;
        for (ondemand::object charge : item["standard_charges"].get_array())
            for (ondemand::object payer : charge["payers_information"].get_array())
                truth.add(payer["standard_charge_dollar"].get_double());
    }
}

int main(int, char** args) {
    return timed(args[1], [](const char* path) {
        Truth truth;
        padded_string json = padded_string::load(path);
        ondemand::parser parser;
        ondemand::document document = parser.iterate(json);
        for (auto field : document.get_object()) {
            std::string_view key = field.unescaped_key();
            if (key == "in_network") insurer(field.value(), truth);
            else if (key == "standard_charge_information") hospital(field.value(), truth);
        }
        return truth;
    });
}
