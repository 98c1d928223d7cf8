namespace Carefare.Cases.Filling;

/// <summary>Answers for one row of a case, from somewhere else than the person.</summary>
/// <param name="Name">What the row is called, for people; empty where it has no name.</param>
/// <param name="IsSame">Whether the payer or the clinic that a row of the case names is this one.</param>
/// <param name="Answers">The answers by their path in the row, as the file writes them; that which names the row first.</param>
public sealed record ProposedRow(string Name, Func<string, bool> IsSame, IReadOnlyList<ProposedValue> Answers);

/// <summary>One answer for a row.</summary>
/// <param name="Path">Its path in the row, for example "in_network.deductible".</param>
/// <param name="Written">As the file writes it, without quotes.</param>
public sealed record ProposedValue(string Path, string Written);

/// <summary>What came of putting answers into a case.</summary>
/// <param name="Text">The case file's text with the answers in it.</param>
/// <param name="Filled">The answers that were put in.</param>
/// <param name="Same">The paths of answers that the case gave already, alike.</param>
/// <param name="Left">The answers that were left as they are.</param>
public sealed record FilledCase(
    string Text,
    IReadOnlyList<FilledAnswer> Filled,
    IReadOnlyList<string> Same,
    IReadOnlyList<LeftAnswer> Left
);

/// <summary>An answer that was put into a case.</summary>
/// <param name="Path">The path of the answer in the case.</param>
/// <param name="Before">What stood there; "unknown" where nothing did.</param>
/// <param name="After">What stands there now.</param>
public sealed record FilledAnswer(string Path, string Before, string After);

/// <summary>An answer that was not put into a case.</summary>
/// <param name="Path">Where it would have gone: the path of the answer or of the row.</param>
/// <param name="Proposed">What it would have been; empty where a whole row is meant.</param>
/// <param name="Why">Why not, and what the person can do, as sentences.</param>
public sealed record LeftAnswer(string Path, string Proposed, string Why);
