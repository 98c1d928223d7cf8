using Carefare.Knowledge;

namespace Carefare.Telling;

/// <summary>The figures as a person looks for them on a day.</summary>
internal sealed class Shelf(KnowledgeBase known, DateOnly day, bool onlyStale)
{
    /// <summary>The day that is asked for.</summary>
    public DateOnly Day { get; } = day;

    /// <summary>Every figure, and every part of a split figure after it.</summary>
    public IReadOnlyList<Record> Records { get; } =
    [
        .. known.Figures.SelectMany(figure =>
            known
                .PartsOf(figure)
                .Select(part => new Record(figure, $"{figure.Id}/{part.Key}", [.. figure.By.Skip(1)], part.Entries))
                .Prepend(new Record(figure, figure.Id, figure.By, figure.Entries))
        ),
        .. known.Payers.SelectMany(payer => payer.Policies).Select(PolicyFacts.Of),
    ];

    /// <summary>The figure with an identifier together with its parts, one part alone, or all.</summary>
    public IReadOnlyList<Record> Chosen(string? id) =>
        [
            .. Records.Where(record =>
                (id is null || record.Name == id || record.Figure.Id == id) && (!onlyStale || record.IsStale(Day))
            ),
        ];
}

/// <summary>A figure or a part of one.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Name">The name under which it is asked for.</param>
/// <param name="By">The dimensions of the values.</param>
/// <param name="Entries">The dated values.</param>
internal sealed record Record(Figure Figure, string Name, IReadOnlyList<string> By, IReadOnlyList<Entry> Entries)
{
    /// <summary>The entry that holds on a day, or null where none does.</summary>
    public Entry? At(DateOnly day) =>
        Entries.LastOrDefault(entry => entry.From <= day) is { } entry && !(entry.Until <= day) ? entry : null;

    /// <summary>Whether what holds on the day should have been read again.</summary>
    public bool IsStale(DateOnly day) => At(day)?.ReviewBy < day;
}
