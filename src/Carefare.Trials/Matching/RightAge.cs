using Carefare.Cases;
using Carefare.Rules;
using Carefare.Trials.Studies;

namespace Carefare.Trials.Matching;

/// <summary>Whether a study takes people of an age.</summary>
internal static class RightAge
{
    private const string Name = "age";

    public static Criterion Of(Answer<int> age, Admission admission)
    {
        var limits = Limits(admission);
        if (limits.Length == 0)
        {
            return Criterion.Yes(Name, "It names no limit of age.");
        }

        if (!age.IsKnown)
        {
            return Criterion.Open(Name, $"It takes people {limits}; your age is not known.", age.Key);
        }

        var truths = new[] { OldEnough(age.Value, admission.MinimumAge), YoungEnough(age.Value, admission.MaximumAge) };
        return truths.Min() switch
        {
            Truth.Yes => Criterion.Yes(Name, $"It takes people {limits}."),
            Truth.No => Criterion.No(Name, $"It takes people {limits}; the patient is {age.Value}."),
            Truth.Unknown => Criterion.Open(Name, $"It takes people {limits}: ask whether the patient's age is meant."),
        };
    }

    // A person of 17 in the case may be any age from 17 years to a day before 18.
    private static Truth OldEnough(int age, string least) =>
        least.Length == 0 ? Truth.Yes
        : AgeLimit.Read(least) is not { } limit ? Truth.Unknown
        : age >= limit.Years ? Truth.Yes
        : age + 1 <= limit.Years ? Truth.No
        : Truth.Unknown;

    // Who is 65 may take part in a study up to 65 years, until the next birthday.
    private static Truth YoungEnough(int age, string most) =>
        most.Length == 0 ? Truth.Yes
        : AgeLimit.Read(most) is not { } limit ? Truth.Unknown
        : age > limit.Years ? Truth.No
        : limit.IsWhole || age + 1 <= limit.Years ? Truth.Yes
        : Truth.Unknown;

    private static string Limits(Admission admission) =>
        (Plain(admission.MinimumAge), Plain(admission.MaximumAge)) switch
        {
            ("", "") => "",
            (var least, "") => $"from {least} on",
            ("", var most) => $"up to {most}",
            var (least, most) => $"from {least} to {most}",
        };

    private static string Plain(string limit) =>
        limit.EndsWith(" Years", StringComparison.Ordinal) ? limit[..^" Years".Length] : limit.ToLowerInvariant();
}
