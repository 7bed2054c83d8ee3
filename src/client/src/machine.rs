//! Facts about this computer that a manifest can ask for. They are read once, without looking at any process or network.

use serde_json::Value;
#[cfg(feature = "computer")]
use sysinfo::{CpuRefreshKind, MemoryRefreshKind, RefreshKind, System};

use crate::crash::Private;
use crate::manifest::MachineFact;

/// The facts, as far as the operating system provides them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// "Linux", "Windows", "macOS".
    pub os: Option<String>,
    /// The version of the operating system; on Linux the kernel's.
    pub os_version: Option<String>,
    /// The processor's architecture.
    pub architecture: Option<String>,
    /// The number of processors that the operating system schedules on.
    pub cpu_count: Option<u64>,
    /// The number of physical cores.
    pub cpu_count_physical: Option<u64>,
    /// Memory in bytes.
    pub total_ram_bytes: Option<u64>,
    /// The words that are removed from crash reports; never sent.
    pub private: Private,
}

impl Facts {
    /// The facts of this computer.
    pub fn of_this_computer() -> Self {
        let names = Self {
            os: Some(os_name().to_owned()),
            architecture: Some(std::env::consts::ARCH.to_owned()),
            private: Private::of_this_computer(),
            ..Self::default()
        };
        #[cfg(feature = "computer")]
        let names = names.measured();
        names
    }

    /// Adds what only the operating system knows.
    #[cfg(feature = "computer")]
    fn measured(self) -> Self {
        let kinds =
            RefreshKind::nothing().with_cpu(CpuRefreshKind::nothing()).with_memory(MemoryRefreshKind::nothing().with_ram());
        let system = System::new_with_specifics(kinds).ok();
        let version = if cfg!(target_os = "linux") { System::kernel_version() } else { System::os_version() };
        Self {
            os_version: version.ok().filter(|version| !version.is_empty()),
            cpu_count: system.as_ref().map(|system| system.cpus().len() as u64).filter(|count| *count > 0),
            cpu_count_physical: System::physical_core_count().ok().map(|count| count as u64),
            total_ram_bytes: system.as_ref().map(System::total_memory).filter(|bytes| *bytes > 0),
            ..self
        }
    }

    /// Also knows that the program's own code is in these folders; see [`Private::with_code_roots`].
    #[must_use]
    pub fn with_code_roots(mut self, roots: &[std::path::PathBuf]) -> Self {
        self.private = self.private.with_code_roots(roots);
        self
    }

    /// One fact as a value; `None` if the operating system does not provide it.
    pub fn get(&self, fact: MachineFact) -> Option<Value> {
        match fact {
            MachineFact::Os => self.os.clone().map(Value::from),
            MachineFact::OsVersion => self.os_version.clone().map(Value::from),
            MachineFact::OsPlatform => Some(format!("{} {}", self.os.as_deref()?, self.os_version.as_deref()?).into()),
            MachineFact::Architecture => self.architecture.clone().map(Value::from),
            MachineFact::CpuCount => self.cpu_count.map(Value::from),
            MachineFact::CpuCountPhysical => self.cpu_count_physical.map(Value::from),
            MachineFact::TotalRamGb => {
                #[expect(clippy::cast_precision_loss, reason = "exact up to 2^53 bytes, and no computer has as much")]
                let gb = self.total_ram_bytes? as f64 / f64::from(1 << 30);
                Some(gb.into())
            }
        }
    }
}

fn os_name() -> &'static str {
    match std::env::consts::OS {
        "linux" => "Linux",
        "windows" => "Windows",
        "macos" => "macOS",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::Facts;

    #[test]
    fn this_computer_tells_its_basic_facts() {
        let facts = Facts::of_this_computer();
        assert!(facts.os.is_some() && facts.os_version.is_some() && facts.architecture.is_some());
        assert!(facts.cpu_count.is_some_and(|count| count > 0));
        assert!(facts.total_ram_bytes.is_some_and(|bytes| bytes > 1 << 20));
    }
}
