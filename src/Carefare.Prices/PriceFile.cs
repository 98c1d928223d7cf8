using Carefare.Prices.Bytes;
using Carefare.Prices.HospitalFile;
using Carefare.Prices.Inspecting;
using Carefare.Prices.Json;
using Carefare.Prices.Spooling;
using Carefare.Prices.Walking;

namespace Carefare.Prices;

/// <summary>How a price file is read.</summary>
public sealed record PriceFileOptions
{
    /// <summary>Whether every token of JSON is checked by RFC 8259, also of what is passed over.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether what was read before a damage is handed out, before the damage is told.</summary>
    public bool KeepsWhatWasRead { get; init; }

    /// <summary>Is told how many bytes were read, as they are on the disk.</summary>
    public Action<long>? Progress { get; init; }
}

/// <summary>
/// Reads the price files that payers (45 CFR 147.212) and hospitals (45 CFR 180.50) must publish: JSON and CSV, plain, in
/// gzip and in zip, as they stream by, in memory that does not grow with the file.
/// </summary>
public static class PriceFile
{
    private static readonly string[] Endings = [".json", ".csv", ".gz"];

    /// <summary>Reads the prices of the codes that are asked for.</summary>
    /// <param name="path">The file. An archive may hold several; each is read.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="take">Takes each price, in the order of the file, once the file is known to be whole.</param>
    /// <param name="options">How to read; null for the usual.</param>
    /// <returns>What each file says of itself, and what was met.</returns>
    /// <exception cref="PriceFileException">The file is damaged, ends early, or is no price file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<PriceFileSummary> Read(
        string path,
        CodeSet codes,
        Action<PriceFileSummary, Price> take,
        PriceFileOptions? options = null
    )
    {
        options ??= new PriceFileOptions();
        var members = Unpacked.Members(path);
        if (members is null)
        {
            return [ReadOne(path, member: null, codes, take, options)];
        }

        var readable = members.Where(member => IsReadable(member.Name)).Select(member => member.Name).ToList();
        return readable.Count > 0
            ? [.. readable.Select(member => ReadOne(path, member, codes, take, options))]
            : throw new PriceFileException(
                $"the archive holds no price file, but {string.Join(", ", members.Take(5).Select(member => member.Name))}",
                "Give an archive with a JSON or CSV file in it."
            );
    }

    /// <summary>Counts what a file holds, by code.</summary>
    /// <param name="path">The file.</param>
    /// <param name="codes">The codes that are counted.</param>
    /// <exception cref="PriceFileException">The file is damaged or ends early.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PriceFileInspection Inspect(string path, CodeSet codes) => Inspector.Inspect(path, codes);

    internal static bool IsReadable(string name) =>
        Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && !name.StartsWith("__MACOSX/", StringComparison.Ordinal);

    /// <summary>Walks a file that is unpacked, and hands all to a sink.</summary>
    internal static void Walk(
        Func<long, ByteWindow> open,
        CodeSet codes,
        ISink sink,
        PriceFileSummary summary,
        Gait? gait = null
    )
    {
        var notes = new Notes();
        try
        {
            using var window = open(0);
            if (window.More() && window.Buffer.AsSpan(0, window.End).StartsWith("\uFEFF"u8))
            {
                window.Position = 3;
            }

            var job = new Job(open, codes, sink, summary, notes, gait ?? Gait.Usual);
            var cursor = job.Cursor(window);
            switch (cursor.Peek())
            {
                case (byte)'{' or (byte)'[':
                    new JsonFileWalk(job).Read(cursor);
                    break;
                case (byte)'<':
                    throw NoPriceFile("it is XML or a web page", "Get the file as JSON or CSV.");
                case 0:
                    throw NoPriceFile("it is empty, or no text", "Get the file again.");
                default:
                    new HospitalCsv(job).Read(window);
                    break;
            }
        }
        finally
        {
            summary.Notes = notes.All;
        }
    }

    private static PriceFileException NoPriceFile(string why, string mend) =>
        new($"this is no price file: {why}", mend);

    private static PriceFileSummary ReadOne(
        string path,
        string? member,
        CodeSet codes,
        Action<PriceFileSummary, Price> take,
        PriceFileOptions options
    )
    {
        var summary = new PriceFileSummary { Member = member };
        var file = new Unpacked(
            path,
            member,
            stream => options.Progress is null ? stream : new Watched(stream, options.Progress)
        );
        using var spool = new PriceSpool();
        try
        {
            if (options.IsStrict)
            {
                StrictJson.Check(file);
            }

            Walk(file.Open, codes, spool, summary);
        }
        catch (PriceFileException) when (options.KeepsWhatWasRead)
        {
            spool.Replay(OfPublisher(summary, take));
            throw;
        }

        if (summary.Kind == PriceFileKind.OtherJson)
        {
            throw NoPriceFile(
                "no field at its top is one of a price file",
                "Give a payer's or a hospital's file as JSON or CSV."
            );
        }

        spool.Replay(OfPublisher(summary, take));
        return summary;
    }

    // A payer's own file names the payer once, at its top.
    private static Action<Price> OfPublisher(PriceFileSummary summary, Action<PriceFileSummary, Price> take)
    {
        var isPayers = summary.Kind is PriceFileKind.InNetworkRates or PriceFileKind.AllowedAmounts;
        var plan = summary.Plans.Count == 0 ? null : string.Join(", ", summary.Plans);
        return price =>
        {
            if (isPayers)
            {
                (price.Payer, price.Plan) = (summary.Publisher, plan);
            }

            take(summary, price);
        };
    }
}
