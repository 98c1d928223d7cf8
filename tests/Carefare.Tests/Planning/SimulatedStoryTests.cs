using Carefare.Planning;
using Carefare.Solver;

namespace Carefare.Tests.Planning;

/// <summary>A plan over stories beside a plain simulation that draws each answer in its turn.</summary>
public sealed class SimulatedStoryTests : IDisposable
{
    private readonly Highs _solver = new();

    public void Dispose() => _solver.Dispose();

    [Fact]
    public void Simulated_answers_come_to_the_mean_the_dear_part_and_the_worst_that_the_plan_says() =>
        Somebody.Each(
            20,
            number =>
            {
                var problem = Awaiting.Number(number);
                if (new Planner(_solver).Prepare(problem).Best() is not { Outlook: { } outlook })
                {
                    return;
                }

                const int Times = 20_000;
                var chance = new Random(number);
                var totals = Enumerable
                    .Range(0, Times)
                    .Select(_ => Drawn(problem, outlook, chance).Plan.Total.Dollars)
                    .OrderDescending()
                    .ToList();
                var spread = (outlook.Worst.Dollars - totals[^1]) * 4 / (decimal)Math.Sqrt(Times) + 0.01m;
                Assert.InRange(totals.Average() - outlook.Expected.Dollars, -spread, spread);
                Assert.InRange(totals.Take(Times / 5).Average() - outlook.Cautious.Dollars, -4 * spread, 4 * spread);
                Assert.True(totals[0] <= outlook.Worst.Dollars);
            }
        );

    /// <summary>The story that comes when each decision is drawn in its turn, as it would be made.</summary>
    private static StoryPlan Drawn(PlanProblem problem, Outlook outlook, Random chance)
    {
        var said = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var benefit in problem.Benefits)
        {
            foreach (var decision in benefit.Decisions)
            {
                var yes = said[decision.Id] = (decimal)chance.NextDouble() < decision.Chance;
                if (yes)
                {
                    break;
                }
            }
        }

        if (problem.Response is { } response)
        {
            said["response"] = (decimal)chance.NextDouble() < response.Chance;
        }

        return outlook.Stories.Single(story =>
            story.Answers.All(answer => said.TryGetValue(answer.Decision, out var yes) && yes == answer.Yes)
        );
    }
}
