using Carefare.Cases;

namespace Carefare.Rules.Appeals;

/// <summary>The days of a letter that says no.</summary>
/// <param name="Dated">Its date.</param>
/// <param name="Received">The day on which it came; null where that is not known.</param>
/// <param name="Deadline">The last day that it names; null where none is told.</param>
internal sealed record Letter(DateOnly Dated, DateOnly? Received, DateOnly? Deadline)
{
    /// <summary>The letter of a case.</summary>
    public static Letter Of(Denial denial) =>
        new(denial.Dated.Value, Known(denial.Received), Known(denial.LetterDeadline));

    /// <summary>A day that is known, or null.</summary>
    public static DateOnly? Known(Answer<DateOnly> day) => day.IsKnown ? day.Value : null;
}
