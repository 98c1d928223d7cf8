// Reads a file once to warm up and then five times, and says how long each took, then how many prices and cents there are.
#pragma once
#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>
#include <unordered_set>

struct Truth {
    long long rows = 0;
    long long cents = 0;
    void add(double dollars) {
        rows++;
        cents += std::llround(dollars * 100);
    }
};

inline bool asked(std::string_view code) {
    static const std::unordered_set<std::string_view> all = {
        "96360", "96361", "96365", "96366", "96367", "96368", "96372", "96374", "96375", "96376",
        "90791", "90792", "90832", "90833", "90834", "90836", "90837", "90838", "90867", "90868",
        "90869", "90870", "99202", "99203", "99204", "99205", "99211", "99212", "99213", "99214",
        "99215", "99415", "99416", "99417", "J3490", "S0013", "J0013", "G2082", "G2083", "G2212"};
    return all.contains(code);
}

template <typename Read> int timed(const char* path, Read read) {
    Truth truth = read(path);
    for (int time = 0; time < 5; time++) {
        auto start = std::chrono::steady_clock::now();
        read(path);
        std::printf("%.9f\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::printf("%lld %lld\n", truth.rows, truth.cents);
    return 0;
}
