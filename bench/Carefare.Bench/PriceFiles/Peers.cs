using System.Diagnostics;

namespace Carefare.Bench.PriceFiles;

/// <summary>Readers in C++, where a compiler and their libraries are there (Debian: g++, libsimdjson-dev, rapidjson-dev).</summary>
internal static class Peers
{
    private static readonly (string Name, string Source, string[] Options)[] All =
    [
        ("simdjson on-demand, in memory", "simdjson.cpp", ["-lsimdjson"]),
        ("RapidJSON SAX", "rapidjson.cpp", ["-msse4.2"]),
    ];

    /// <summary>Compiles those that can be.</summary>
    public static IReadOnlyList<(string Name, ProcessStartInfo Start)> Build(string folder)
    {
        List<(string, ProcessStartInfo)> built = [];
        foreach (var (name, source, options) in All)
        {
            var program = Path.Combine(folder, Path.GetFileNameWithoutExtension(source));
            var from = Path.Combine(Root, "bench", "peers", source);
            try
            {
                using var compiler = Process.Start("g++", ["-O3", "-std=c++20", "-o", program, from, .. options]);
                compiler.WaitForExit();
                if (compiler.ExitCode == 0)
                {
                    built.Add((name, new ProcessStartInfo(program)));
                    continue;
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // There is no compiler.
            }

            Console.Error.WriteLine($"{name} is left out: {source} cannot be compiled here.");
        }

        return built;
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Carefare.slnx")))
            {
                folder = Path.GetDirectoryName(folder)!;
            }

            return folder;
        }
    }
}
