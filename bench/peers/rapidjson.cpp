// Every token is looked at as the file streams by; a price counts where the code that was met last is asked for.
#define RAPIDJSON_SSE42
#include "timed.h"
#include <rapidjson/filereadstream.h>
#include <rapidjson/reader.h>

using namespace rapidjson;

struct Seen : BaseReaderHandler<UTF8<>, Seen> {
    enum { Other, Code, Dollars } next = Other;
    bool wanted = false;
    Truth truth;
    bool Key(const char* text, SizeType length, bool) {
        std::string_view key(text, length);
        next = key == "billing_code" || key == "code" ? Code
             : key == "negotiated_rate" || key == "standard_charge_dollar" ? Dollars : Other;
        return true;
    }
    bool String(const char* text, SizeType length, bool) {
        if (next == Code) wanted = asked({text, length});
        next = Other;
        return true;
    }
    bool Figure(double dollars) {
        if (next == Dollars && wanted) truth.add(dollars);
        next = Other;
        return true;
    }
    bool Double(double d) { return Figure(d); }
    bool Int(int i) { return Figure(i); }
    bool Uint(unsigned u) { return Figure(u); }
    bool Int64(int64_t i) { return Figure(i); }
    bool Uint64(uint64_t u) { return Figure(u); }
    bool Default() { next = Other; return true; }
};

int main(int, char** args) {
    return timed(args[1], [](const char* path) {
        std::FILE* file = std::fopen(path, "rb");
        static char buffer[1 << 18];
        FileReadStream stream(file, buffer, sizeof buffer);
        Reader reader;
        Seen seen;
        reader.Parse(stream, seen);
        std::fclose(file);
        return seen.truth;
    });
}
