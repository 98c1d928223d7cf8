using System.Runtime.InteropServices;

namespace Carefare.Solver;

/// <summary>One native solver, which is freed with its handle.</summary>
internal sealed class HighsHandle : SafeHandle
{
    public HighsHandle()
        : base(0, ownsHandle: true) { }

    public override bool IsInvalid => handle == 0;

    /// <exception cref="InvalidOperationException">The native library is not there, or not for this machine.</exception>
    public static HighsHandle Create()
    {
        var solver = new HighsHandle();
        try
        {
            solver.SetHandle(HighsLibrary.Create());
        }
        catch (Exception fault)
            when (fault is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new InvalidOperationException(
                $"The linear solver HiGHS could not be loaded on this machine ({RuntimeInformation.RuntimeIdentifier}). "
                    + $"It must lie beside the program as {HighsLibrary.FileName}.",
                fault
            );
        }

        _ = HighsLibrary.SetBoolOption(solver, "output_flag", 0);
        _ = HighsLibrary.SetIntOption(solver, "threads", 1);
        _ = HighsLibrary.SetIntOption(solver, "random_seed", 0);
        _ = HighsLibrary.SetStringOption(solver, "parallel", "off");
        _ = HighsLibrary.SetStringOption(solver, "presolve", "off");
        _ = HighsLibrary.SetIntOption(solver, "simplex_scale_strategy", 0);
        _ = HighsLibrary.SetIntOption(solver, "simplex_dual_edge_weight_strategy", 0);
        _ = HighsLibrary.SetStringOption(solver, "solver", "simplex");
        _ = HighsLibrary.SetIntOption(solver, "simplex_strategy", 0);
        // How exact the factors of a basis are is not measured after each solve: what comes out is checked in any case.
        _ = HighsLibrary.SetDoubleOption(solver, "rebuild_refactor_solution_error_tolerance", -1);
        return solver;
    }

    protected override bool ReleaseHandle()
    {
        HighsLibrary.Destroy(handle);
        return true;
    }
}
