namespace Carefare.Insurance.Clocks;

/// <summary>The day from which the time to ask is counted.</summary>
internal enum CountedFrom
{
    /// <summary>The day on which the letter came; its own date where that day is not known, which is the safe one.</summary>
    Receipt,

    /// <summary>The same, but a letter is taken to have come some days after its date.</summary>
    PresumedReceipt,

    /// <summary>The date on the letter, whenever it came.</summary>
    LetterDate,
}

/// <summary>One level at which somebody looks at a no again.</summary>
/// <param name="Id">Which level: internal, second, external, hearing, council or court.</param>
/// <param name="Figures">How the names of its figures begin: "medicare-second" has "medicare-second-ask" and "medicare-second-decide".</param>
/// <param name="From">From when the time to ask is counted.</param>
internal sealed record Level(string Id, string Figures, CountedFrom From)
{
    /// <summary>Whether it follows by itself, without anybody asking.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Whether it is the external review of a private plan.</summary>
    public bool IsExternalReview { get; init; }

    /// <summary>Whether a state sets its time.</summary>
    public bool IsByState { get; init; }

    /// <summary>The figures of how long the other side has, where they are not its own.</summary>
    public string DecideFigures { get; init; } = Figures;

    /// <summary>The figure of the least amount in dispute; empty where there is none.</summary>
    public string Amount { get; init; } = "";

    /// <summary>The figure of the days after which a letter is taken to have come; empty where none is.</summary>
    public string Presumption { get; init; } = "";
}

/// <summary>The levels of one kind of coverage, lowest first.</summary>
/// <param name="System">Which: private, fehb, medicare, advantage, part-d, medicaid, medicaid-state, chip or tricare.</param>
/// <param name="Request">How the names of the figures about the first request begin.</param>
/// <param name="Levels">The levels.</param>
internal sealed record Ladder(string System, string Request, IReadOnlyList<Level> Levels)
{
    /// <summary>The place of a level, or -1 where there is none of that name.</summary>
    public int PlaceOf(string id) => Levels.ToList().FindIndex(level => level.Id == id);
}
