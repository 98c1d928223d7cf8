namespace Carefare.Tracking;

/// <summary>A last day that a rule or the plan gives.</summary>
/// <param name="Id">The name that identifies it; the same whenever it is worked out anew.</param>
/// <param name="What">What must happen, beginning with a verb.</param>
/// <param name="Title">The same without diagnosis, clinic or payer.</param>
/// <param name="Who">Who acts next.</param>
/// <param name="By">The last day.</param>
/// <param name="IsDone">Whether the case says that it is done.</param>
public sealed record ProposedDeadline(string Id, string What, string Title, Actor Who, DateOnly By, bool IsDone);

/// <summary>A thing to do that the plan proposes.</summary>
/// <param name="What">What to do.</param>
/// <param name="By">By when.</param>
public sealed record ProposedTask(string What, DateOnly By);
