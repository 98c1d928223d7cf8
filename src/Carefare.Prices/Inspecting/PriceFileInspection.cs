namespace Carefare.Prices.Inspecting;

/// <summary>A file within an archive.</summary>
/// <param name="Name">Its name with its folders.</param>
/// <param name="Length">Its length in bytes after unpacking, as the archive says.</param>
/// <param name="Content">What it holds; null where it is no file of prices by its name.</param>
public sealed record PriceFileMember(string Name, long Length, PriceFileInspection? Content);

/// <summary>What a file is and holds.</summary>
public sealed class PriceFileInspection
{
    /// <summary>What the file says of itself; null where it is no price file.</summary>
    public PriceFileSummary? Summary { get; internal set; }

    /// <summary>Whether it is XML, or a web page.</summary>
    public bool IsXml { get; internal set; }

    /// <summary>What an archive holds; null where the file is none.</summary>
    public IReadOnlyList<PriceFileMember>? Members { get; internal set; }

    /// <summary>utf-8, utf-16 or cp1252: by its bytes.</summary>
    public string Encoding { get; internal set; } = "utf-8";

    /// <summary>Whether it begins with a mark of the order of its bytes.</summary>
    public bool HasMark { get; internal set; }

    /// <summary>Line ends CR LF.</summary>
    public long CrLf { get; internal set; }

    /// <summary>Line ends LF alone.</summary>
    public long Lf { get; internal set; }

    /// <summary>Line ends CR alone.</summary>
    public long Cr { get; internal set; }

    /// <summary>By code, in order: how much there is.</summary>
    public IReadOnlyDictionary<BillingCode, CodeFacts> Codes { get; internal set; } =
        new Dictionary<BillingCode, CodeFacts>();

    /// <summary>Whether there were more codes than are counted one by one.</summary>
    public bool IsCut { get; internal set; }

    /// <summary>All pairs of payer and plan, as met.</summary>
    public IReadOnlyList<(string? Payer, string? Plan)> PayerPlans { get; internal set; } = [];

    /// <summary>Rates of a payer's items, of all codes.</summary>
    public long Rates { get; internal set; }

    /// <summary>Prices, of all codes.</summary>
    public long Prices { get; internal set; }
}
