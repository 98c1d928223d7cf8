using System.CommandLine;
using System.CommandLine.Help;
using Carefare.Cli.Storing;
using Carefare.Cli.Verbs;
using Carefare.Cli.Verbs.Prices;
using Carefare.Cli.Verbs.Storing;
using Carefare.Cli.Verbs.Tracking;
using Carefare.Knowledge;
using Carefare.Storage;

namespace Carefare.Cli;

/// <summary>The commands, and what happens around each of them.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="Exit"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Surroundings around)
    {
        try
        {
            return Answer(args, around);
        }
        catch (UnknownFactException lacking) when (lacking.Fact is { } fact)
        {
            around.Err.WriteLine(
                $"carefare: The answer needs the figure \"{fact.Id}\", which is not known for that day. {fact.Ask} Or name a later day with --as-of."
            );
            return Exit.BadInput;
        }
        catch (StoreException wrong)
        {
            around.Err.WriteLine($"carefare: {wrong.Message}");
            return Exit.BadInput;
        }
        catch (Exception failed)
        {
            return OurFault.Confess(failed, around);
        }
    }

    private static int Answer(IReadOnlyList<string> args, Surroundings around)
    {
        var knowledge = new KnowledgeFolder(around);
        using var store = new StoreOptions(around);
        var root = Root(around, knowledge, store);
        if (args.Count == 0)
        {
            ShortHelp.Write(root, around);
            return Exit.Answered;
        }

        if (Usage.ProblemIn(args, root) is { } problem)
        {
            around.Err.WriteLine(problem);
            return Exit.BadInput;
        }

        var parsed = root.Parse(args);
        return knowledge.Read(parsed)
            ? parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = around.Out,
                    Error = around.Err,
                    EnableDefaultExceptionHandler = false,
                }
            )
            : Exit.BadInput;
    }

    private static Command Root(Surroundings around, KnowledgeFolder knowledge, StoreOptions store)
    {
        // Not a RootCommand, which takes its name from the file of the program.
        var root = new Command("carefare", "What ketamine treatment costs, and how to meet it.")
        {
            new HelpOption(),
            new VersionOption(),
        };
        root.Options.Add(knowledge.Option);
        foreach (var verb in Verbs(around, knowledge, store))
        {
            root.Subcommands.Add(verb);
        }

        return root;
    }

    // One verb a line, in the order of the help.
    private static IEnumerable<Command> Verbs(Surroundings around, KnowledgeFolder knowledge, StoreOptions store) =>
        [
            PlanVerb.Make(around, knowledge),
            DiffVerb.Make(around, knowledge),
            NewVerb.Make(around),
            CheckVerb.Make(around, knowledge),
            CostVerb.Make(around, knowledge),
            RoutesVerb.Make(around, knowledge),
            CoverageVerb.Make(around, knowledge),
            DeadlinesVerb.Make(around, knowledge),
            WhyVerb.Make(around),
            CreditVerb.Make(around, knowledge),
            PapersVerb.Make(around, knowledge),
            QuoteRequestVerb.Make(around, knowledge),
            CrowdfundingVerb.Make(around, knowledge),
            AprVerb.Make(around),
            TrialsVerb.Make(around, knowledge),
            ImportVerb.Make(around, knowledge),
            FhirVerb.Make(around, knowledge),
            PricesVerb.Make(around, knowledge),
            FactsVerb.Make(around, knowledge),
            ServeVerb.Make(around, knowledge, around.Door ?? store),
            TrackVerb.Make(around, knowledge, around.Door ?? store),
            StoreVerb.Make(around, store),
            .. KeepingVerbs.Make(around, store),
        ];
}
