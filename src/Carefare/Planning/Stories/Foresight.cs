namespace Carefare.Planning;

/// <summary>Looks whether anything is done before it can be known that it is right: nobody can plan so.</summary>
internal static class Foresight
{
    /// <summary>Whether two strands differ in what is done on a day on which they cannot be told apart.</summary>
    public static bool IsIn(Policy policy, IReadOnlyList<Plan> plans)
    {
        for (var strand = 1; strand < plans.Count; strand++)
        {
            for (var other = 0; other < strand; other++)
            {
                var apart = policy.ToldApart(other, strand);
                var (one, two) = (Until(plans[other], apart), Until(plans[strand], apart));
                if (!one.SequenceEqual(two))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<LedgerLine> Until(Plan plan, DateOnly day) =>
        plan.Ledger.TakeWhile(line => line.Day < day);
}
