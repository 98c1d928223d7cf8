using Carefare.Cases;

namespace Carefare.Rules.Appeals;

/// <summary>The days of a letter that says no; its date or the day on which it came is known.</summary>
/// <param name="Dated">Its date; null where only the day is known on which it came.</param>
/// <param name="Received">The day on which it came; null where that is not known.</param>
/// <param name="Deadline">The last day that it names; null where none is told.</param>
internal sealed record Letter(DateOnly? Dated, DateOnly? Received, DateOnly? Deadline)
{
    /// <summary>The letter of a case; null where none is told of.</summary>
    public static Letter? Of(Denial denial) =>
        denial.Dated.IsKnown || denial.Received.IsKnown
            ? new(Known(denial.Dated), Known(denial.Received), Known(denial.LetterDeadline))
            : null;

    /// <summary>Its date, or where that is not known, the day on which it came.</summary>
    public DateOnly Day => Dated ?? Received!.Value;

    /// <summary>A day that is known, or null.</summary>
    public static DateOnly? Known(Answer<DateOnly> day) => day.IsKnown ? day.Value : null;
}
