namespace Carefare.Tracking;

/// <summary>A last day for something; when it moves, the earlier days stay known.</summary>
/// <param name="Number">The number of the event that first told of it.</param>
/// <param name="Id">The name that identifies it in the case.</param>
/// <param name="What">What must happen.</param>
/// <param name="Title">The same without diagnosis, clinic or payer.</param>
/// <param name="Who">Who acts next.</param>
/// <param name="Days">Each last day with when and why it came to be; the present one at the end.</param>
/// <param name="MetOn">The day on which it was done; null where it was not.</param>
/// <param name="Dropped">Why it is none any more; empty where it is one.</param>
public sealed record Deadline(
    long Number,
    string Id,
    string What,
    string Title,
    Actor Who,
    IReadOnlyList<DatedDay> Days,
    DateOnly? MetOn,
    string Dropped
)
{
    /// <summary>Whether it is still to be kept.</summary>
    public bool IsOpen => MetOn is null && Dropped.Length == 0;

    /// <summary>Whether a name is that of a deadline which the person set: "d1".</summary>
    internal static bool IsOwnName(string id) => id is ['d', .. { Length: > 0 } rest] && rest.All(char.IsAsciiDigit);

    /// <summary>The last day as it stands.</summary>
    public DateOnly By => Days[^1].By;

    /// <summary>How many days are left on a day; less than zero where it is past.</summary>
    public int DaysLeft(DateOnly today) => By.DayNumber - today.DayNumber;
}

/// <summary>A last day, and since when it is that.</summary>
/// <param name="Since">The day on which that was told.</param>
/// <param name="By">The last day.</param>
/// <param name="Why">Why it moved; empty for the first.</param>
public sealed record DatedDay(DateOnly Since, DateOnly By, string Why);

/// <summary>Something to do.</summary>
/// <param name="Number">The number of the event that added it.</param>
/// <param name="Id">The name that identifies it in the case.</param>
/// <param name="What">What to do.</param>
/// <param name="Who">Who acts next.</param>
/// <param name="By">By when; null for no day.</param>
/// <param name="Proposed">Whether the plan proposed it.</param>
/// <param name="WaitingSince">The day on which it was handed on to who acts next; null where it never was.</param>
/// <param name="DoneOn">The day on which it was done; null where it was not.</param>
/// <param name="Dropped">Why it is not needed any more; empty where it is.</param>
public sealed record TrackedTask(
    long Number,
    string Id,
    string What,
    Actor Who,
    DateOnly? By,
    bool Proposed,
    DateOnly? WaitingSince,
    DateOnly? DoneOn,
    string Dropped
)
{
    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => DoneOn is null && Dropped.Length == 0;
}

/// <summary>A paper that was made. Made is not sent.</summary>
/// <param name="Number">The number of the event that made it.</param>
/// <param name="On">The day on which it was made.</param>
/// <param name="Id">The name that identifies it in the case.</param>
/// <param name="Name">What it is.</param>
/// <param name="Hash">The SHA-256 of its kept file; null where no file is kept.</param>
/// <param name="SentOn">The day on which it was sent; null where it was not.</param>
/// <param name="SentTo">To whom; empty where it was not.</param>
public sealed record TrackedPaper(
    long Number,
    DateOnly On,
    string Id,
    string Name,
    string? Hash,
    DateOnly? SentOn,
    string SentTo
)
{
    /// <summary>The number of the event that sent it; zero where it was not.</summary>
    public long Sent { get; init; }
}
