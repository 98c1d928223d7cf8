using Carefare.Cases;
using Carefare.Trials.Studies;

namespace Carefare.Trials.Matching;

/// <summary>Whether a study takes people of a sex.</summary>
internal static class RightSex
{
    private const string Name = "sex";

    public static Criterion Of(Answer<string> sex, Admission admission) =>
        admission.Sex switch
        {
            "ALL" => Criterion.Yes(Name, "It takes people of any sex."),
            "FEMALE" => Only("female", "women", sex),
            "MALE" => Only("male", "men", sex),
            _ => Criterion.Open(Name, "The registry does not say whether it takes people of any sex."),
        };

    private static Criterion Only(string word, string people, Answer<string> sex) =>
        !sex.IsKnown ? Criterion.Open(Name, $"It takes only {people}; the case does not say.", sex.Key)
        : sex.Value == word ? Criterion.Yes(Name, $"It takes {people}.")
        : Criterion.No(Name, $"It takes only {people}.");
}
