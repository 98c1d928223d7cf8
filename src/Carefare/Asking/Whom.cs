using System.Globalization;
using Carefare.Rules;

namespace Carefare.Asking;

/// <summary>Who knows an answer, and what to say to them.</summary>
/// <param name="Who">Who knows, as "Ask …" goes on.</param>
/// <param name="Script">What to say; empty where the person knows it.</param>
internal sealed record Whom(string Who, string Script)
{
    private static readonly Whom Yourself = new("yourself", "");

    /// <summary>Who knows the answer of a key.</summary>
    public static Whom Of(Situation now, string key, string question)
    {
        var place = Place(key);
        return key switch
        {
            _ when key.StartsWith("quotes[", StringComparison.Ordinal) && place < now.Case.Quotes.Count => Calling(
                now.Case.Quotes[place].Name.Or(now.Case.Quotes[place].Clinic),
                "I am planning a course of ketamine treatment with you, and work out how to pay for it.",
                question
            ),
            _ when key.StartsWith("offers[", StringComparison.Ordinal) => Calling(
                "the lender",
                "I am comparing offers of credit for medical treatment, and have not decided.",
                question
            ),
            _ when key.StartsWith("commitments[", StringComparison.Ordinal) && place < now.Case.Commitments.Count =>
                Calling(
                    now.Case.Commitments[place].From.Or("who gives the money"),
                    "I am planning medical treatment, and work out how to pay for it with your help.",
                    question
                ),
            _ when key.StartsWith("accounts.fsa", StringComparison.Ordinal) => Calling(
                "your employer or the administrator of the FSA",
                "I am planning medical treatment that my FSA could pay.",
                question
            ),
            _ when key.StartsWith("accounts.hsa", StringComparison.Ordinal) => Calling(
                "the bank of your HSA, or your employer",
                "I am planning medical treatment that my HSA could pay.",
                question
            ),
            _ when key.EndsWith(".chance", StringComparison.Ordinal) => Yourself,
            _ when StandsInLetter(key) => Yourself,
            _ when key.StartsWith("coverage[", StringComparison.Ordinal) => Calling(
                "your health plan (the number is on the card)",
                "I am a member, and am planning medical treatment.",
                question
            ),
            _ => Yourself,
        };
    }

    /// <summary>What a plan's letter says, the person can read.</summary>
    private static bool StandsInLetter(string key) =>
        key.Contains(".denial.", StringComparison.Ordinal)
        && !key.EndsWith(".grandfathered", StringComparison.Ordinal)
        && !key.EndsWith(".internal_levels", StringComparison.Ordinal);

    private static Whom Calling(string who, string why, string question) =>
        new(
            who,
            $"Hello. {why} {question} Could you send me that in writing, please? May I have your name and today's date for my notes?"
        );

    private static int Place(string key)
    {
        var (from, to) = (key.IndexOf('['), key.IndexOf(']'));
        return
            from >= 0 && int.TryParse(key.AsSpan(from + 1, to - from - 1), CultureInfo.InvariantCulture, out var place)
            ? place
            : 0;
    }
}
