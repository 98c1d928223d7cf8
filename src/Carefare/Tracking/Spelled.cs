using Carefare.Cases;
using Carefare.Yaml;

namespace Carefare.Tracking;

/// <summary>How the words of closed sets are written in events and on the command line.</summary>
public static class Spelled
{
    /// <summary>The steps of money from others.</summary>
    internal static WordList<CommitmentStatus> Step { get; } = new(Enum.GetValues<CommitmentStatus>(), Of);

    /// <summary>Who gets money from others.</summary>
    public static WordList<PaidTo> Receiver { get; } = new(Enum.GetValues<PaidTo>(), Of);

    /// <summary>Purses.</summary>
    public static WordList<Purse> Purse { get; } = new(Enum.GetValues<Purse>(), Of);

    /// <summary>To whom claims go.</summary>
    public static WordList<ClaimTo> Claim { get; } = new(Enum.GetValues<ClaimTo>(), Of);

    /// <summary>Who acts.</summary>
    public static WordList<Actor> Actor { get; } = new(Enum.GetValues<Actor>(), Of);

    /// <summary>A step of money from others: "promised".</summary>
    public static string Of(CommitmentStatus step) =>
        step switch
        {
            CommitmentStatus.Asked => "asked",
            CommitmentStatus.Promised => "promised",
            CommitmentStatus.Sent => "sent",
            CommitmentStatus.Received => "received",
            CommitmentStatus.Unused => "unused",
        };

    /// <summary>A receiver: "clinic", "me".</summary>
    public static string Of(PaidTo to) =>
        to switch
        {
            PaidTo.Clinic => "clinic",
            PaidTo.Me => "me",
        };

    /// <summary>A purse: "own", "credit", "hsa", "fsa", "others".</summary>
    public static string Of(Purse purse) =>
        purse switch
        {
            Tracking.Purse.Own => "own",
            Tracking.Purse.Credit => "credit",
            Tracking.Purse.Hsa => "hsa",
            Tracking.Purse.Fsa => "fsa",
            Tracking.Purse.Others => "others",
        };

    /// <summary>To whom a claim goes: "insurance", "hsa", "fsa".</summary>
    public static string Of(ClaimTo to) =>
        to switch
        {
            ClaimTo.Insurance => "insurance",
            ClaimTo.Hsa => "hsa",
            ClaimTo.Fsa => "fsa",
        };

    /// <summary>Who acts: "you", "clinic".</summary>
    public static string Of(Actor who) =>
        who switch
        {
            Tracking.Actor.You => "you",
            Tracking.Actor.Clinic => "clinic",
            Tracking.Actor.Insurer => "insurer",
            Tracking.Actor.Employer => "employer",
            Tracking.Actor.Fund => "fund",
            Tracking.Actor.Administrator => "administrator",
        };
}

/// <summary>The words of one closed set.</summary>
/// <typeparam name="T">The set.</typeparam>
public sealed class WordList<T>
    where T : struct, Enum
{
    private readonly Dictionary<string, T> _known;

    internal WordList(IReadOnlyList<T> all, Func<T, string> spell)
    {
        All = [.. all.Select(spell)];
        _known = all.ToDictionary(spell, StringComparer.Ordinal);
    }

    /// <summary>All words, in the order of the set.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>What a word stands for; null where it is none of them.</summary>
    public T? Find(string word) => _known.TryGetValue(word, out var found) ? found : null;

    /// <summary>The same for a word that was checked.</summary>
    internal T Of(string word) => _known[word];

    /// <summary>Why a word is none of them, and what to write.</summary>
    public string Refusal(string word) => $"\"{word}\" is none of the words here. {Nearest.Mend(word, All)}";
}
