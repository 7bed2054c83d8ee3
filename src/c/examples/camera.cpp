// The same in C++, which also reports what its exceptions say.
//
//     c++ camera.cpp -lcandor -o camera && ./camera telemetry.toml
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>

#include "candor.h"

static candor_string text(const std::string &from) { return {from.data(), from.size()}; }

int main(int, char **arguments) {
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string manifest{std::istreambuf_iterator<char>(file), {}};
    candor_options options{};
    options.size = sizeof options;
    options.manifest = text(manifest);
    char *error = nullptr;
    candor_client *const telemetry = candor_open(&options, &error);
    const std::unique_ptr<char, decltype(&candor_free)> why(error, candor_free);
    if (!telemetry) {
        std::cerr << "no telemetry: " << why.get() << '\n';
        return 1;
    }
    try {
        throw std::runtime_error("no camera at /home/anna/cameras");
    } catch (const std::exception &failed) {
        const std::string kind = "std::runtime_error", message = failed.what(), path = __FILE__, function = __func__;
        const candor_stack_frame frame{text(path), text(function), __LINE__};
        candor_failure failure{};
        failure.kind = text(kind);
        failure.message = text(message);
        failure.frames = &frame;
        failure.frame_count = 1;
        const candor_event *const crash = candor_event_named(telemetry, "crash", 5);
        std::cout << (candor_report_crash(crash, &failure, nullptr, 0) == CANDOR_RECORDED ? "recorded" : "not recorded") << '\n';
    }
    candor_close(telemetry, 0);
}
