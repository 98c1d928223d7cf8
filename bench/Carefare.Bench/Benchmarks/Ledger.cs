using System.Diagnostics;
using System.Text;
using Carefare.Storage;

namespace Carefare.Bench;

/// <summary>What one more event costs in time and on the disk, the more a case has of them.</summary>
internal static class Ledger
{
    private const int Most = 100_000;
    private const int Step = 20_000;
    private const string Name = "theo";

    public static void Print()
    {
        var folder = Directory.CreateTempSubdirectory("carefare-ledger").FullName;
        try
        {
            using var store = CaseStore.Create(
                Path.Combine(folder, "store"),
                new StoreKey.KeyFile(new byte[StoreKey.KeyFile.Length])
            );
            // What a promise of money looks like.
            ReadOnlyMemory<byte>[] one =
            [
                Encoding.UTF8.GetBytes(
                    $$"""{"kind":"promised","id":"m1","who":"Hope Fund","amount":"1200.00","until":"2027-03-31","clinic":"{{Name}}"}"""
                ),
            ];
            Console.WriteLine(
                "| events of the case | an event more, us | bytes on the disk for each | all read and checked, ms |"
            );
            Console.WriteLine("|---:|---:|---:|---:|");
            for (var version = 0L; version < Most; )
            {
                var before = Stopwatch.GetTimestamp();
                for (var until = version + Step; version < until; )
                {
                    version = store.Append(Name, version, one, DateTimeOffset.UnixEpoch);
                }

                var each = Stopwatch.GetElapsedTime(before) / Step;
                before = Stopwatch.GetTimestamp();
                _ = store.Read(Name);
                var reading = Stopwatch.GetElapsedTime(before);
                var size = Directory.GetFiles(store.Folder).Sum(file => new FileInfo(file).Length);
                Console.WriteLine(
                    FormattableString.Invariant(
                        $"| {version:N0} | {each.TotalMicroseconds:0} | {size / version} | {reading.TotalMilliseconds:0} |"
                    )
                );
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
