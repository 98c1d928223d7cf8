using Carefare.Prices.Bytes;

namespace Carefare.Prices.Inspecting;

/// <summary>Looks a file over from its start to its end.</summary>
internal static class Inspector
{
    public static PriceFileInspection Inspect(string path, CodeSet codes)
    {
        var members = Unpacked.Members(path);
        return members is null
            ? InspectOne(path, member: null, codes)
            : new PriceFileInspection { Members = [.. members.Select(member => Inspected(path, member, codes))] };
    }

    private static PriceFileMember Inspected(string path, (string Name, long Length) member, CodeSet codes)
    {
        var content = PriceFile.IsReadable(member.Name) ? InspectOne(path, member.Name, codes) : null;
        return new PriceFileMember(member.Name, member.Length, content);
    }

    private static PriceFileInspection InspectOne(string path, string? member, CodeSet codes)
    {
        var inspection = new PriceFileInspection();
        var file = new Unpacked(path, member, static stream => stream);
        using (var raw = file.OpenRaw())
        {
            new ByteCounts(inspection).Count(raw);
        }

        if (inspection.IsXml)
        {
            return inspection;
        }

        var sink = new CountingSink(inspection);
        inspection.Summary = new PriceFileSummary { Member = member };
        PriceFile.Walk(file.Open, codes, sink, inspection.Summary);
        sink.Finish();
        return inspection;
    }
}
