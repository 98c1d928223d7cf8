namespace Carefare.Prices.Inspecting;

/// <summary>How many figures there are, and their range and sum, exact.</summary>
public sealed class Figures
{
    /// <summary>How many figures.</summary>
    public long Count { get; private set; }

    /// <summary>The lowest; null where there is none.</summary>
    public decimal? Min { get; private set; }

    /// <summary>The highest; null where there is none.</summary>
    public decimal? Max { get; private set; }

    /// <summary>The sum; null where it is too large to be told.</summary>
    public decimal? Sum { get; private set; } = 0;

    internal void Add(decimal? figure)
    {
        if (figure is not { } known)
        {
            return;
        }

        Count++;
        Min = Min is { } min && min < known ? min : known;
        Max = Max is { } max && max > known ? max : known;
        try
        {
            Sum += known;
        }
        catch (OverflowException)
        {
            Sum = null;
        }
    }
}

/// <summary>What a file says of one code.</summary>
public sealed class CodeFacts
{
    /// <summary>Items, or rows of a CSV file.</summary>
    public long Items { get; internal set; }

    /// <summary>Charges of a hospital's items.</summary>
    public long Charges { get; internal set; }

    /// <summary>Rates of a payer's items: the same prices for the same providers.</summary>
    public long Rates { get; internal set; }

    /// <summary>Charges before any discount; out of network, what was billed.</summary>
    public Figures Gross { get; } = new();

    /// <summary>What a person pays who pays themselves.</summary>
    public Figures Cash { get; } = new();

    /// <summary>Negotiated rates, or amounts that were allowed.</summary>
    public Figures Rate { get; } = new();

    /// <summary>ffs, bundle and capitation, as met.</summary>
    public IReadOnlyCollection<string> Arrangements => Ways;

    /// <summary>How many pairs of payer and plan have a price.</summary>
    public int PayerPlans => Plans.Count;

    /// <summary>How many providers have a rate; null where there were too many to count.</summary>
    public int? DistinctNpi => Providers?.Count;

    /// <summary>Groups of providers that rates name and the file does not say.</summary>
    public int UnresolvedReferences { get; internal set; }

    internal SortedSet<string> Ways { get; } = new(StringComparer.Ordinal);

    internal HashSet<(string?, string?)> Plans { get; } = [];

    internal HashSet<long>? Providers { get; set; } = [];
}
